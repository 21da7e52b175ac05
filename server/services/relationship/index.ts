export { authorRelationship, recordRelationships } from "./author-relationship";
