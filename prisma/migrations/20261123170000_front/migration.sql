-- CreateEnum
CREATE TYPE "FrontActionKind" AS ENUM ('CHOOSE', 'GIVE_BACK', 'BREAK', 'CLEAR');

-- CreateTable
CREATE TABLE "FrontPlace" (
    "position" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "FrontPlace_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "BreakingBar" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "articleId" INTEGER,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BreakingBar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontAction" (
    "id" SERIAL NOT NULL,
    "actorId" TEXT NOT NULL,
    "kind" "FrontActionKind" NOT NULL,
    "what" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrontAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleReads" (
    "articleId" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ArticleReads_pkey" PRIMARY KEY ("articleId","hour")
);

-- CreateIndex
CREATE UNIQUE INDEX "FrontPlace_articleId_key" ON "FrontPlace"("articleId");

-- CreateIndex
CREATE INDEX "BreakingBar_articleId_idx" ON "BreakingBar"("articleId");

-- CreateIndex
CREATE INDEX "FrontAction_actorId_idx" ON "FrontAction"("actorId");

-- CreateIndex
CREATE INDEX "ArticleReads_hour_idx" ON "ArticleReads"("hour");

-- AddForeignKey
ALTER TABLE "FrontPlace" ADD CONSTRAINT "FrontPlace_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BreakingBar" ADD CONSTRAINT "BreakingBar_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrontAction" ADD CONSTRAINT "FrontAction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleReads" ADD CONSTRAINT "ArticleReads_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One bar; a lead and six places.
ALTER TABLE "BreakingBar" ADD CONSTRAINT "BreakingBar_one" CHECK ("id" = 1);
ALTER TABLE "FrontPlace" ADD CONSTRAINT "FrontPlace_places" CHECK ("position" BETWEEN 0 AND 6);

-- What was set stays on record: rows of FrontAction are only ever added.
CREATE TRIGGER "FrontAction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "FrontAction"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
