import type { Metadata } from "next";
import { DirectorListPage } from "@/components/features/director";

export const metadata: Metadata = { title: "Director" };

export default function Director() {
  return <DirectorListPage />;
}
