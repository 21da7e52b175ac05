import Image from "next/image";

export function AvatarImage({ src, size }: { src: string; size: number }) {
  return <Image src={src} alt="" width={size} height={size} unoptimized />;
}
