// Which type of people's mediation a 综治 type answers to, and the other way round: a proposal that a person confirms.
// No authority publishes such a table: these pairs follow the names; a type that fits none is left out and said so.

export interface TypePair {
  readonly disputeType: string;
  readonly mediationType: string;
}

const pair = (disputeType: string, mediationType: string): TypePair => ({ disputeType, mediationType });

/** By 4 digits, or by the group's 2 where all its rows go the same way. The exact code comes before its group. */
export const disputeToMediation: readonly TypePair[] = [
  pair('01', '1'),
  pair('02', '2'),
  pair('03', '6'),
  pair('0401', '6'),
  pair('0402', '18'),
  pair('0403', '3'),
  pair('05', '6'),
  pair('0502', '16'),
  pair('0503', '17'),
  pair('0504', '9'),
  pair('0601', '15'),
  pair('0602', '4'),
  pair('0603', '4'),
  pair('0604', '4'),
  pair('0699', '4'),
  pair('0701', '12'),
  pair('0702', '12'),
  pair('0703', '12'),
  pair('0704', '12'),
  pair('0799', '12'),
  pair('0803', '4'),
  pair('0804', '4'),
  pair('0901', '7'),
  pair('0902', '3'),
  pair('0903', '7'),
  pair('0904', '7'),
  pair('0999', '7'),
  pair('1002', '5'),
  pair('1004', '5'),
  pair('1101', '8'),
  pair('1102', '8'),
  pair('1105', '8'),
  pair('99', '99'),
];

export const mediationToDispute: readonly TypePair[] = [
  pair('0101', '1'),
  pair('0299', '2'),
  pair('0902', '3'),
  pair('0699', '4'),
  pair('0599', '6'),
  pair('0903', '7'),
  pair('1102', '8'),
  pair('0504', '9'),
  pair('0799', '11'),
  pair('0799', '12'),
  pair('0601', '13'),
  pair('0601', '14'),
  pair('0601', '15'),
  pair('0502', '16'),
  pair('0503', '17'),
  pair('0402', '18'),
  pair('99', '99'),
];
