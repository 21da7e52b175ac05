-- CreateTable
CREATE TABLE "SessionEnd" (
    "sid" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionEnd_pkey" PRIMARY KEY ("sid")
);

-- CreateIndex
CREATE INDEX "SessionEnd_userId_idx" ON "SessionEnd"("userId");

-- CreateIndex
CREATE INDEX "SessionEnd_expiresAt_idx" ON "SessionEnd"("expiresAt");

-- AddForeignKey
ALTER TABLE "SessionEnd" ADD CONSTRAINT "SessionEnd_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It belongs to no workspace: dramatis_app is granted nothing, and finds no row even where somebody grants it something by mistake.
ALTER TABLE "SessionEnd" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SessionEnd" FORCE ROW LEVEL SECURITY;
DO $$
BEGIN
  EXECUTE format('CREATE POLICY owner_access ON "SessionEnd" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
