import { isInNetwork, type Network, parseAddress, parseNetwork } from '../../request/index.js';
import type { OperatorFamily } from './types.js';

/**
 * IP address operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress).
 */
export const ipAddress: OperatorFamily<Network | undefined> = {
  compile: parseNetwork,
  compare(network, actual) {
    const address = parseAddress(actual);
    if (address === undefined) return 'unreadable';
    if (network === undefined) return 'unmatchable';
    return isInNetwork(address, network) ? 'match' : 'differ';
  },
};
