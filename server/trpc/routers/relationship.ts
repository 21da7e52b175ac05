import { authorRelationship } from "@/server/services/relationship";
import { mutationOf, router } from "../init";

export const relationshipRouter = router({ author: mutationOf(authorRelationship) });
