import { Command, CommanderError } from 'commander';
import { verifyAudit } from './commands/audit.ts';
import { makeBackup, restore } from './commands/backup.ts';
import { print, tell, WrongUse, withInstallation } from './commands/command.ts';
import { addConference, listConferences, showConference } from './commands/conference.ts';
import { examine } from './commands/doctor/doctor.ts';
import { showInvitations } from './commands/invitations.ts';
import { showPapers } from './commands/papers.ts';
import { addDelegates, addStaff } from './commands/people.ts';
import { showPlan } from './commands/plan.ts';
import { showReport } from './commands/report.ts';
import { showTimeline } from './commands/timeline.ts';
import { secretsOfEnvironment } from './config.ts';
import { loadWords } from './conversation/fluent.ts';
import { blot } from './domain/blot.ts';
import { nudgeSources } from './flows/nudges/index.ts';

// What is written here is personal data and keys: for whoever runs this, and nobody else on the machine.
process.umask(0o077);

const program = new Command('thu-ky')
  .description('Thư ký hội nghị: lệnh cho người vận hành. Kết quả ra stdout, lời nhắn ra stderr.')
  .exitOverride()
  .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => tell(text.trimEnd()) });

/** A command of a group; every one can print JSON. */
const command = (parent: Command, usage: string, description: string) =>
  parent.command(usage).description(description).option('--json', 'in một tài liệu JSON').exitOverride();
const group = (name: string, description: string) => program.command(name).description(description).exitOverride();

const plan = group('plan', 'đọc kế hoạch');
command(plan, 'read <file>', 'đọc một kế hoạch và in những gì hiểu được; không ghi gì').action((file, options) =>
  showPlan(file, loadWords(), options),
);

const conference = group('conference', 'hội nghị');
command(conference, 'add', 'lập một hội nghị từ kế hoạch')
  .requiredOption('--plan <file>', 'tệp kế hoạch (.txt .md .docx .pdf)')
  .option('--delegates <file>', 'danh sách đại biểu (.xlsx .csv)')
  .action((options) => withInstallation((place) => addConference(place, options)));
command(conference, 'list', 'các hội nghị').action((options) =>
  withInstallation((place) => listConferences(place, options)),
);
command(conference, 'show <id>', 'một hội nghị và chương trình').action((id, options) =>
  withInstallation((place) => showConference(place, id, options)),
);

command(group('delegates', 'đại biểu'), 'add <conference> <file>', 'thêm đại biểu từ danh sách').action(
  (id, file, options) => withInstallation((place) => addDelegates(place, id, file, options)),
);

command(group('staff', 'người phục vụ hội nghị'), 'add <conference>', 'thêm người phục vụ')
  .requiredOption('--role <role>', 'owner, organizer, reviewer hoặc reception')
  .requiredOption('--name <name>', 'họ tên')
  .action((id, options) => withInstallation((place) => addStaff(place, id, options)));

command(program, 'invitations <conference>', 'mã và liên kết của từng đại biểu')
  .option('--out <folder>', 'ghi giay-moi.docx, giay-moi.xlsx và mã QR vào thư mục này')
  .action((id, options) => withInstallation((place) => showInvitations(place, id, options)));

command(program, 'report <conference>', 'số liệu của hội nghị').action((id, options) =>
  withInstallation((place) => showReport(place, id, options)),
);

command(program, 'papers <conference>', 'tham luận của hội nghị và mã của đầu mối').action((id, options) =>
  withInstallation((place) => showPapers(place, id, options)),
);

command(program, 'doctor', 'kiểm tra bản cài đặt và nói cần làm gì').action(examine);

command(program, 'backup <file>', 'sao lưu cơ sở dữ liệu, khóa và tệp, cả khi đang chạy').action((file, options) =>
  withInstallation((place) => makeBackup(place, file, options)),
);
program
  .command('restore <file>')
  .description('khôi phục từ một bản sao lưu')
  .option('--force', 'thay dữ liệu đang có, cất bản cũ sang một bên')
  .exitOverride()
  .action(restore);
command(group('audit', 'nhật ký thay đổi'), 'verify', 'kiểm tra nhật ký còn nguyên vẹn').action((options) =>
  withInstallation((place) => verifyAudit(place, options)),
);

command(
  program,
  'timeline <conference>',
  'những tin sẽ được gửi: khi nào, cho bao nhiêu người, nội dung gì, qua kênh nào',
).action((id, options) => withInstallation((place) => showTimeline(place, id, nudgeSources, options)));

// Whoever reads the output may stop reading: `… | head` is no failure.
process.stdout.on('error', () => process.exit());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    tell(blot(error instanceof Error ? error.message : String(error), secretsOfEnvironment()));
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
}
