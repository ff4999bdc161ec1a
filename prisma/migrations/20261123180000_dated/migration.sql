-- AlterTable
ALTER TABLE "Article" ADD COLUMN "dated" BOOLEAN NOT NULL DEFAULT true;
