export { authorRelationship } from "./author-relationship";
