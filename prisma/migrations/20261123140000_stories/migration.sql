-- CreateEnum
CREATE TYPE "StoryActionKind" AS ENUM ('RENAME', 'PIN', 'UNPIN', 'CLOSE', 'REOPEN', 'MERGE', 'SPLIT', 'TAKE_OUT', 'PUT_IN');

-- CreateTable
CREATE TABLE "Story" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "titleByHand" BOOLEAN NOT NULL DEFAULT false,
    "pinnedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "mergedIntoId" INTEGER,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryArticle" (
    "articleId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoryArticle_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "StoryVeto" (
    "articleId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,

    CONSTRAINT "StoryVeto_pkey" PRIMARY KEY ("articleId","storyId")
);

-- CreateTable
CREATE TABLE "StoryAction" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "kind" "StoryActionKind" NOT NULL,
    "articleId" INTEGER,
    "otherId" INTEGER,
    "text" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryAction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Story_lastAt_id_idx" ON "Story"("lastAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Story_mergedIntoId_idx" ON "Story"("mergedIntoId");

-- CreateIndex
CREATE INDEX "StoryArticle_storyId_at_articleId_idx" ON "StoryArticle"("storyId", "at", "articleId");

-- CreateIndex
CREATE INDEX "StoryVeto_storyId_idx" ON "StoryVeto"("storyId");

-- CreateIndex
CREATE INDEX "StoryAction_storyId_id_idx" ON "StoryAction"("storyId", "id");

-- CreateIndex
CREATE INDEX "StoryAction_actorId_idx" ON "StoryAction"("actorId");

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryArticle" ADD CONSTRAINT "StoryArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryArticle" ADD CONSTRAINT "StoryArticle_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVeto" ADD CONSTRAINT "StoryVeto_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVeto" ADD CONSTRAINT "StoryVeto_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryAction" ADD CONSTRAINT "StoryAction_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryAction" ADD CONSTRAINT "StoryAction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was done by hand stays on record: rows of StoryAction are only ever added.
CREATE TRIGGER "StoryAction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "StoryAction"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
