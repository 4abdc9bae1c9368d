export const rendererFloors: readonly (readonly string[])[];
