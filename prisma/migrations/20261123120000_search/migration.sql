DROP TABLE "ArticleSearch";

-- CreateTable
CREATE TABLE "ArticleSearch" (
    "articleId" INTEGER NOT NULL,
    "number" INTEGER,
    "codes" BYTEA NOT NULL,

    CONSTRAINT "ArticleSearch_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "SearchPosting" (
    "block" INTEGER NOT NULL,
    "key" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "postings" BYTEA NOT NULL,

    CONSTRAINT "SearchPosting_pkey" PRIMARY KEY ("block","key")
);

-- CreateTable
CREATE TABLE "SearchValues" (
    "block" INTEGER NOT NULL,
    "values" BYTEA NOT NULL,

    CONSTRAINT "SearchValues_pkey" PRIMARY KEY ("block")
);

-- CreateTable
CREATE TABLE "SearchState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "words" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "SearchState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "near" INTEGER[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE UNIQUE INDEX "ArticleSearch_number_key" ON "ArticleSearch"("number");

-- CreateIndex
CREATE INDEX "SearchWord_near_idx" ON "SearchWord" USING GIN ("near");

-- AddForeignKey
ALTER TABLE "ArticleSearch" ADD CONSTRAINT "ArticleSearch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hashes and differences do not compress: store them as they are, in the row while they are short.
ALTER TABLE "ArticleSearch" ALTER COLUMN "codes" SET STORAGE EXTERNAL;
ALTER TABLE "ArticleSearch" SET (toast_tuple_target = 4080);
ALTER TABLE "SearchPosting" ALTER COLUMN "postings" SET STORAGE EXTERNAL;
ALTER TABLE "SearchPosting" SET (toast_tuple_target = 4080);

INSERT INTO "SearchState" ("id") VALUES (1);
