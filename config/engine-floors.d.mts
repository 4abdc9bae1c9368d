export const engineFloors: readonly (readonly string[])[];
