-- A plan may say the same twice to one unit, and a reworded task is the same task.
DROP INDEX "Task_conferenceId_key_key";
ALTER TABLE "Task" DROP COLUMN "key";

-- AlterTable
ALTER TABLE "Nudging" ADD COLUMN "hasTasks" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Task_conferenceId_droppedAt_idx" ON "Task"("conferenceId", "droppedAt");
