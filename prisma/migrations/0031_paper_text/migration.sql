-- RenameColumn
ALTER TABLE "PaperVerdict" RENAME COLUMN "fileSha256" TO "sha256";

-- AlterTable
ALTER TABLE "PaperVersion" ADD COLUMN "text" TEXT;
