/** Named on the sign-in page of a demo register; an ordinary register never has them. */
export const demoAccounts = [
  { userName: 'wangmin', name: '王敏', password: 'fengqiao-demo', role: 'administrator' },
  { userName: 'lina', name: '李娜', password: 'fengqiao-demo', role: 'clerk' },
] as const;
