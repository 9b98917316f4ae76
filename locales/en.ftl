# The same messages as vi.ftl, which is the source, with the same arguments. English needs no $you.

## Menu
menu-rsvp = Reply
menu-agenda = Agenda
menu-card = Invitation and seat
menu-answers = Administration
menu-invite = Send the invitations
menu-call = Telephone
menu-remind = Remind
menu-report = Reports
menu-import-plan = Import a plan
menu-import-delegates = Import delegates
menu-switch = Change conference
menu-home = Main menu
menu-office = Call the office

confirm = Confirm
cancel = Cancel
next-page = Next page

## What every conversation needs
home-menu =
    NOTICE
    Please choose one of the following:
home-connected =
    RECORDED ✓
    Connected with { $conference }.
    Please choose one of the following:
home-stopped =
    RECORDED ✓
    Stopped; what was recorded before stays as it is.
not-understood =
    NOTICE
    Sorry, I did not understand that. Please choose one of the following:
choose-one =
    REPLY NEEDED
    Sorry, I did not understand that. Please choose one of the following:
stale-button =
    NOTICE
    That choice belongs to an earlier question, so nothing has changed. This is how it stands now.
withheld-secret =
    NOTICE
    What { $you } just sent bears a mark of secrecy; it was not taken in and is not kept.
    Secret documents go through the confidential registry only. Please delete the message from this chat.
withheld =
    NOTICE
    This channel did not carry what { $you } just sent. If it was a file, or to answer in another way, please open the personal page:
    { "{link:" }{ $personId }{ "}" }
dialog-lost =
    NOTICE
    This cannot be continued. What was recorded stays as it is; please start again from the menu.
apology =
    NOTICE
    Sorry, the system failed on the last message and recorded nothing. Please send it again, or call the office.
refusal-not-yours =
    NOTICE
    This is not part of your work at the conference.
refusal-rsvp-closed =
    NOTICE
    The time to reply is over. { $phone ->
        [none] If something has to change, please contact the office.
       *[other] If something has to change, please call the office: { $phone }.
    }
refusal-conference-cancelled =
    NOTICE
    The conference was cancelled. You need not reply.{ $phone ->
        [none] { "" }
       *[other] { " " }Office: { $phone }.
    }
refusal-invitation-withdrawn =
    NOTICE
    This invitation is no longer valid. { $phone ->
        [none] Please contact the office.
       *[other] Please call the office: { $phone }.
    }

## The office
office-name = The organizing office
office-phone =
    NOTICE
    The office’s telephone number: { $phone }.
office-unknown =
    NOTICE
    The office’s telephone number stands on the invitation.
office-call = call the office: { $phone }
office-ask = contact the office named on the invitation

## Connecting
pair-stranger =
    NOTICE
    This is an automatic system that serves a conference.
    Please type the code on your invitation (for example: ABCD-EFGH). If you have none, please { $office }.
pair-identity =
    REPLY NEEDED
    This is the automatic system of { $issuer }, serving { $conference }.
    May we ask whether you are { $whom }?
pair-yes = Yes
pair-no = No
pair-consent =
    REPLY NEEDED
    The system keeps your name, post, unit, telephone number and replies, only to organize the conference, and erases them when the time of keeping is over.
    { $You } can see them or ask for erasure at any time by typing /dulieu.
    Please agree in order to continue.
pair-agree = I agree
pair-not-me =
    RECORDED ✓
    Sorry to have troubled you. To receive your own invitation, please { $office }.
pair-refused =
    NOTICE
    This code is not right or was used already. Please check the code on the invitation, or { $office }.
pair-later =
    NOTICE
    Typed codes are not accepted at the moment. Please open the link or scan the QR code on the invitation, or { $office }.
pair-phone-unknown =
    NOTICE
    This telephone number does not tell us who you are. Please type the code on the invitation, or { $office }.
pair-phone-shared =
    NOTICE
    Several delegates of the list have this telephone number, so the office has to find out. Please type the code of your invitation, or { $office }.
pair-phone-shared-came =
    REPLY NEEDED
    { $conference }: somebody used the number { $phone } to get an invitation, but several delegates of the list have it:
    { $people }
    Please call that number and read out the code of the right person.
pair-phone-shared-person = - { $whom }: code { "{code:" }{ $personId }{ "}" }
pair-stopped =
    RECORDED ✓
    Stopped. When you need it, open the link or type the code on the invitation again; or { $office }.

## Answering the invitation
rsvp-attending = Attending
rsvp-absent = Absent
rsvp-substituted = Send a substitute
rsvp-invitation =
    INVITATION · CODE { "{code:" }{ $personId }{ "}" }
    To { $whom }
    { $issuer ->
        [none] You are cordially invited to
       *[other] { $issuer } cordially invites you to
    } { $conference }.{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Time: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Place: { $venue }
    }
    { $until ->
        [none] Please reply.
       *[other] Please reply before { $until }.
    }
rsvp-change =
    REPLY NEEDED
    { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    { rsvp-standing }
    If something has changed, please choose again:
rsvp-standing = { $answer ->
        [attending] Recorded: attending.
        [absent] Recorded: absent.
        [substituted] Recorded: a substitute is sent ({ $substitute }).
       *[silent] Recorded: no reply yet.
    }
rsvp-kept =
    RECORDED ✓
    { $answer ->
        [attending] You attend { $conference }
        [absent] You are absent from { $conference }
       *[substituted] You send a substitute ({ $substitute }) to { $conference }
    }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    If something changes, choose Reply{ $until ->
        [none] { "" }
       *[other] { " " }before { $until }
    }.
rsvp-doubt =
    REPLY NEEDED
    No reply was recorded. Once you have decided, please choose one of the following:
rsvp-none =
    NOTICE
    This conference has no invitation in your name.
rsvp-reason-question = Please tell us why you are absent, or choose Skip.
rsvp-reason-again =
    REPLY NEEDED
    Please write in words why you are absent, or choose Skip.
rsvp-reason-overtaken =
    NOTICE
    The reason was not recorded, because the reply has changed. { rsvp-standing }
rsvp-reason-skip = Skip
rsvp-reason-skipped =
    RECORDED ✓
    You are absent. If something changes, choose Reply.
rsvp-reason-kept =
    RECORDED ✓
    The reason of your absence is recorded. If something changes, choose Reply.
rsvp-substitute-name =
    REPLY NEEDED
    Please give the name of the substitute.
    Post and telephone number may stand in the same message, for example: Nguyễn Thị Lan, Phó Chủ tịch, 0912 345 678
rsvp-substitute-name-again =
    REPLY NEEDED
    The name is not clear. Please give the full name of the substitute, for example: Nguyễn Thị Lan
rsvp-substitute-title =
    REPLY NEEDED
    Please give the post of { $name }.
rsvp-substitute-title-again =
    REPLY NEEDED
    Please give the post of { $name }, for example: Phó Chủ tịch
rsvp-substitute-phone =
    REPLY NEEDED
    Please give the telephone number of { $name }.
rsvp-substitute-phone-again =
    REPLY NEEDED
    The telephone number is not right. Please give the number of { $name }, for example: 0912 345 678
rsvp-substitute-confirm =
    REPLY NEEDED
    Substitute: { $substitute }.
    Please confirm.
rsvp-substitute-stopped =
    RECORDED ✓
    No substitute was sent; your earlier reply stays as it is.

## The agenda
agenda =
    NOTICE
    Agenda of { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }
    { $items }
agenda-none =
    NOTICE
    The agenda of { $conference } is not published yet.
agenda-session = { $session }
agenda-item = { $order }. { $times ->
        [none] { "" }
       *[other] { $times }{ " " }
    }{ $title }{ $ifAny ->
        [true] { " (if any)" }
       *[false] { "" }
    }{ $responsible ->
        [none] { "" }
       *[other] { "\u000A   " }{ $responsible }
    }

## The invitation and the seat
card =
    INVITATION{ $personId ->
        [none] { "" }
       *[other] { " · CODE " }{ "{code:" }{ $personId }{ "}" }
    }
    { $conference }
    Invited: { $whom }{ $state ->
        [cancelled] { "\u000A" }The conference was cancelled.
       *[open] { "" }
    }{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Time: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Place: { $venue }
    }
    Seat: { $seat ->
        [none] see the plan in the hall
        [moved] passed to the substitute
       *[other] { $seat }
    }{ $dress ->
        [yes] { "\u000A" }Dress:{ "\u000A" }{ $dressCode }
       *[no] { "" }
    }
    { rsvp-standing }
    Contact: { $phone ->
        [none] the office named on the invitation
       *[other] the office, { $phone }
    }
card-dress = - { $who }: { $text }

## For the office: telling by telephone or on paper
menu-by-hand = Tell by hand
by-hand-list =
    TO TELL BY HAND · { $conference }
    { $count ->
        [0] Nothing waits to be told by telephone or on paper.
       *[other] { $count } people are still to be told. Please choose whom:
    }
by-hand-person = { $name }{ $title ->
        [none] { "" }
       *[other] , { $title }
    } ({ $count })
by-hand-print-label = Print
by-hand-choose-label = Choose who is told by hand
by-hand-close-label = Done
by-hand-back-label = Back
by-hand-told-label = Told
by-hand-unreached-label = Not reached
by-hand-closed =
    NOTED ✓
    Telling by hand has ended.
by-hand-tell =
    TO TELL · { $whom }
    Telephone: { $phone ->
        [none] none
       *[other] { $phone }
    }
    { $count ->
        [0] Nothing is left to tell.
       *[other] { $lines }
    }
by-hand-line = { $text }{ $asks ->
        [none] { "" }
       *[other] { "\u000A" }Ask: { $asks }
    }{ "\u000A" }
by-hand-noted =
    NOTED ✓
    { $outcome ->
        [told] { $name } has been told. If { $name } answered, { $you } may write it down under Answer for somebody.
       *[unreached] { $name } was not reached; the message stays on the list.
    }
by-hand-question =
    PLEASE ANSWER
    { $carried ->
        [true] { $whom } is told things by telephone or on paper. Stop that?
       *[false] Tell { $whom } things by telephone or on paper from now on?
    }
by-hand-set =
    NOTED ✓
    { $carried ->
        [true] Messages for { $name } go onto the list to be told.
       *[false] { $name } is no longer told by hand.
    }
by-hand-sheet =
    TO TELL BY HAND · { $conference }
    Here is, to be printed, what is to be told by telephone or handed over.

## For the organizers: channels
menu-channels = Channels
channels =
    CHANNELS · { $conference }
    { $some ->
        [yes] People by channel:
       *[no] Nobody is connected yet.
    }
    { $counts }
    { $plan }
channels-plan = Zalo bot (all conferences): { $people }/{ $mostPeople } people; this month { $messages }/{ $mostMessages } messages.{ $nearly ->
        [true] { "\u000A" }The free plan of the Zalo bot is nearly used up. Please invite the others on another channel.
       *[false] { "" }
    }

## Where one is told things
menu-channel = Where to be told
channel-name = { $channel ->
        [telegram] Telegram
        [zalo-bot] Zalo
        [zalo-oa] Zalo (Official Account)
       *[web] Personal page
    }
channel-question =
    PLEASE ANSWER
    { $You } is connected on several channels. { $channel ->
        [none] Messages go to the channel used last.
       *[other] Messages go to: { channel-name }.
    }
    Please choose where messages shall go:
channel-chosen =
    NOTED ✓
    From now on messages go to: { channel-name }.
channel-kept =
    NOTED ✓
    Messages go where they went.
channel-one =
    NOTICE
    { $You } is connected on one channel only, and messages go there.

## Several conferences in one chat
switch-question =
    REPLY NEEDED
    At present: { $conference }.
    Which conference would you like to change to?
switch-option = { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }{ $name ->
        [none] { "" }
       *[other] { " – " }{ $name }
    }
switch-done =
    RECORDED ✓
    Changed to { $conference }.
    Please choose one of the following:
switch-none =
    NOTICE
    You have one conference only.

## For the organizers: answers
answers-numbers =
    REPLIES · { $conference }
    Invited { $total } · Connected { $connected } · Attending { $attending } · Absent { $absent } · Substituted { $substituted } · No reply { $silent }
    { $groups }
answers-group = - { $group }: invited { $total }, connected { $connected }, attending { $attending }, absent { $absent }, substituted { $substituted }, no reply { $silent }
answers-silent-label = Who has not replied
answers-back-label = Numbers of replies
answers-silent =
    NO REPLY · { $conference }
    { $count } delegates:
    { $people }
answers-silent-person = { $order }. { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }: { $phone ->
        [none] no telephone number
       *[other] { $phone }
    }{ $connected ->
        [true] { "" }
       *[false] { " (not connected)" }
    }
answers-silent-none =
    NO REPLY
    Every delegate has replied.

## For the organizers: files they send
file-being-read =
    RECORDED ✓
    Reading the file { $file }. The outcome will be sent here in a few minutes.
file-refused =
    NOTICE
    { $reason }
file-set-aside =
    NOTICE
    The file { $file } was put aside; nothing has changed. To look at it again, please send it again.

## For the organizers: the plan
import-plan-file =
    REPLY NEEDED
    Please send the file of the plan (.docx, .pdf, .txt, .md) here.
import-plan-file-again =
    REPLY NEEDED
    There is no file yet. Please send the plan (.docx, .pdf, .txt, .md) here, or choose Cancel.
import-plan-which =
    REPLY NEEDED
    The file { $file } is the plan: { $title }.
    Which conference is it the plan of?
import-plan-new = A new conference
import-plan-revise = A revised plan of { $conference }
import-plan-chapter = { $chapter ->
        [place] Time and place
        [delegates] Delegates
        [agenda] Agenda
        [papers] Papers and deadlines
        [tasks] Tasks
       *[awards] Awards
    }
import-plan-card =
    REPLY NEEDED
    { import-plan-chapter }{ $kind ->
        [revision] {" "}– what would change
       *[new] { "" }
    } (file { $file })
    { $lines }
import-plan-edit-label = Correct
import-plan-skip-label = Skip
import-plan-empty = Nothing is different from what stands any more.
import-plan-edit =
    REPLY NEEDED
    { import-plan-chapter }
    { $lines }
    Please write one change, for example: { import-plan-example }
import-plan-example = { $chapter ->
        [place] 14h30; ngày 25/6/2026; địa điểm: Hội trường B
        [delegates] 240 đại biểu; bỏ nhóm 2; bỏ mục 2.1
        [agenda] chuyển mục 4 xuống sau mục 5; bỏ mục 6; mục 2: 08h10 - 08h30
        [papers] mỗi tham luận 5 phút; hạn nộp trước 11 giờ, ngày 29/5/2026; bỏ tham luận 5
        [tasks] việc 1.1 hạn 17h ngày 30/5; bỏ việc 2.1; bỏ đơn vị 3
       *[awards] mục 1: 25 tập thể, 25 cá nhân; bỏ mục 2
    }
import-plan-back = Back
import-plan-edited =
    RECORDED ✓
    Corrected as you wished. It counts only after you confirm at the end.
import-plan-edit-not-understood =
    REPLY NEEDED
    Sorry, I did not understand that change and made none. Please write one change at a time, for example: { import-plan-example }
import-plan-edit-no-such-item =
    REPLY NEEDED
    There is no item of that number, so nothing was changed. Please look at the numbers again.
import-plan-edit-no-such-moment =
    REPLY NEEDED
    There is no such day or time, so nothing was changed. Please write it again, for example: 14h30, 25/6/2026
import-plan-edit-nothing-changed =
    REPLY NEEDED
    It says so already, so there is nothing to correct.
import-plan-field-title = Name: { $value }
import-plan-field-issuer = Issued by: { $value }
import-plan-field-number = Number: { $value }
import-plan-field-when = Time: { $value }
import-plan-field-duration = Duration: { $value }
import-plan-field-venue = Place: { $value }
import-plan-field-delegates = Delegates: { $value }
import-plan-field-papers = Papers: { $value }
import-plan-field-minutes = Each paper: at most { $value } minutes
import-plan-field-submit = Sent to: { $value }
import-plan-field-deadline = Due before { $value }
import-plan-field-review = Reviewed before { $value }
import-plan-entry = { $order } { $text }
import-plan-dress = Dress, { $who }: { $text }
import-plan-paper = { $order }. { $topic ->
        [none] (no topic yet)
       *[other] { $topic }
    }{ $unit ->
        [none] { "" }
       *[other] {" "}– { $unit }
    }{ $until ->
        [none] { "" }
       *[other] , before { $until }
    }
import-plan-task = { $order } { $text }{ $until ->
        [none] { "" }
       *[other] {" "}(before { $until })
    }
import-plan-more = … and { $count } more lines; please see the file.
import-plan-change-changed = - { $what }: { $from } → { $to }
import-plan-change-moved = - { $what }: moved, { $from } → { $to }
import-plan-change-added = - Added, { $what }: { $to }
import-plan-change-dropped = - Dropped, { $what }: { $from }
import-plan-notes =
    NOTICE
    { $count } points to look at in the plan:
    { $notes }
import-plan-note = - { $text }
import-plan-continue = Go on
import-plan-summary =
    REPLY NEEDED
    { $kind ->
        [new] A new conference: { $title }
       *[revision] Changes to: { $title }
    }
    { $chapters }
    Nothing changes before you confirm.
import-plan-taken = - { import-plan-chapter }: { $taken ->
        [true] taken
       *[false] skipped
    }
import-plan-added =
    RECORDED ✓
    { $conference } was set up. The menu now is that of this conference; you are in charge.
    Next: Import delegates.
import-plan-revised =
    RECORDED ✓
    The plan of { $conference } was changed as you confirmed.{ $version ->
        [none] { "" }
       *[other] { "\u000A" }Published as version { $version }{ $count ->
            [0] ; nobody needs to be told.
           *[other] ; { $count } people whom it touches are told at { $at }.
        }
    }
import-plan-cancelled =
    RECORDED ✓
    The plan was put aside; nothing has changed.
import-plan-nothing =
    RECORDED ✓
    You skipped every part, so nothing has changed.
import-plan-same =
    NOTICE
    This plan says what stands already, so nothing has changed.
import-plan-changed-meanwhile =
    NOTICE
    The plan of the conference was changed while you were looking. Please look again from the start.

## For the organizers: changes of the programme
menu-change = Change the programme
change-draft =
    { $state ->
        [draft] DRAFT PROGRAMME
       *[published] PROGRAMME (VERSION { $number })
    } · { $conference }{ $by ->
        [none] { "" }
       *[other] { "\u000A" }Changed by { $by }, { $at }; not published.
    }{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Time: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Place: { $venue }
    }{ $items ->
        [0] { "" }
       *[other] { "\u000A" }{ $lines }
    }{ $doubts ->
        [0] { "" }
       *[other] { "\u000A" }To look at:{ "\u000A" }{ $doubtful }
    }{ $notice ->
        [none] { "" }
       *[other] { "\u000A" }The notice of the change goes at { $notice }.
    }
    Type one change at a time, in Vietnamese, such as "13h30", "mục 2 lúc 9h15", "lùi 15 phút từ mục 3".
change-doubt = - { $kind ->
        [early] Item { $order } ({ $title }) begins before the conference
        [overlap] Item { $order } ({ $title }) begins before the one above is over
        [backwards] Item { $order } ({ $title }) ends before it begins
       *[timeless] Item { $order } ({ $title }) has no time
    }
change-review = Look and publish
change-drop = Drop the draft
change-now = Send now
change-versions = Published versions
change-file = Send a revised plan
change-later-label = Later
change-later =
    RECORDED ✓
    Nothing was published. A draft, if any, is kept.
change-again =
    PLEASE ANSWER
    Type a change or choose one.
change-edited = Changed in the draft.
change-dropped = The draft was dropped.
change-moved = { $by ->
        [none] The programme was just changed.
       *[other] The programme was just changed by { $by }.
    } Please look again before changing more.
change-nothing = Nothing differs from what is published.
change-refusal-not-understood =
    PLEASE ANSWER
    This was not understood. One change at a time, such as "mục 2 lúc 9h15".
change-refusal-no-such-item =
    PLEASE ANSWER
    There is no such item. Please look at the numbers.
change-refusal-no-such-moment =
    PLEASE ANSWER
    There is no such day or hour.
change-refusal-nothing-changed =
    PLEASE ANSWER
    The programme says so already.
change-cancelled =
    NOTICE
    The conference was cancelled; its programme does not change any more.
change-over =
    NOTICE
    The conference is over; its programme does not change any more.
change-why =
    PLEASE ANSWER
    Why does it change? Delegates will read the reason.
change-answers =
    PLEASE ANSWER
    The day or the place changes after { $count } answers.
    Keep the answers, or ask everybody again? Earlier answers stay on record.
change-answers-keep = Keep the answers
change-answers-anew = Ask again
change-preview =
    PUBLISH THE CHANGE · { $conference }
    Version { $number }:
    { $lines }{ $doubts ->
        [0] { "" }
       *[other] { "\u000A" }To look at:{ "\u000A" }{ $doubtful }
    }{ $anew ->
        [0] { "" }
       *[other] { "\u000A" }Asked again: { $anew }
    }
    { $people ->
        [0] Nobody needs to be told.
       *[other] { $count } people will be told, only those whom it touches · Not connected { $unreachable }{ "\u000A" }{ $at ->
            [none] It goes as soon as it is published.
           *[other] It goes at { $at }, with everything that is published until then.
        }
    }{ $count ->
        [0] { "" }
       *[other] { "\u000A" }{ $channels }{ "\u000A" }The first of them:{ "\u000A" }{ $persons }{ "\u000A\u000A" }What will be sent:{ "\u000A" }{ $sample }
    }
change-publish = Publish
change-publish-now = Publish and send now
change-back = Back
change-published =
    PUBLISHED ✓
    Programme of { $conference }, version { $number }.
    { $count ->
        [0] Nobody needs to be told.
       *[other] { $at ->
            [none] Telling { $count } people whom it touches.
           *[other] { $count } people whom it touches will be told at { $at }. To send earlier, open the changes again and choose Send now.
        }
    }
change-sent-now =
    RECORDED ✓
    The notice of the change is being sent.
change-sent-already =
    NOTICE
    This notice was sent or stopped already.
change-version-list =
    VERSIONS OF THE PROGRAMME · { $conference }
    { $count ->
        [0] The programme was never changed.
       *[other] { $lines }{ "\u000A" }To compare two, type their numbers, such as "1 và 3".
    }
change-version = { $number }. { $when }{ $by ->
        [none] , the first
       *[other] , { $by }
    }{ $why ->
        [none] { "" }
       *[other] : { $why }
    }
change-compare = Compare { $to } with { $from }
change-compare-again =
    PLEASE ANSWER
    Type the numbers of two versions, such as "1 và 3".
change-compared =
    VERSIONS { $from } AND { $to }
    { $count ->
        [0] They do not differ.
       *[other] { $lines }
    }
change-letter =
    CHANGE{ $round ->
        [nudge] { " " }(PLEASE CONFIRM)
        [repeat] { " " }(SENT AGAIN){ "\u000A" }This may have reached you before.
       *[first] { "" }
    }
    Dear { $whom }
    { $conference }{ $day ->
        [none] { "" }
       *[other] { " " }on { $day }
    }{ $shape ->
        [none] { " " }has changed.
        [sentence] { " " }{ $lines }.
       *[list] { " " }has changed:{ "\u000A" }{ $lines }
    }{ $stays ->
        [none] { "" }
        [venue] { $shape ->
            [sentence] { " " }
           *[list] { "\u000A" }
        }The place stays.
       *[time] { $shape ->
            [sentence] { " " }
           *[list] { "\u000A" }
        }The time stays.
    }{ $why ->
        [none] { "" }
       *[other] { "\u000A" }Why: { $why }.
    }
    { $anew ->
        [true] Please answer again{ $until ->
            [none] { "" }
           *[other] { " " }by { $until }
        }.
       *[false] Please confirm that you know of it.
    }
change-line = - { $part }
change-more = - and { $count } more, see the agenda
change-part-title = is now called "{ $to }"
change-part-date = { $from ->
        [none] is held on { $to }
       *[other] { $to ->
            [none] is put off (was: { $from })
           *[other] moves from { $from } to { $to }
        }
    }
change-part-when = { $to ->
        [none] has its date
       *[other] is held: { $to }
    }
change-part-start = { $from ->
        [none] begins at { $to }
       *[other] { $to ->
            [none] has no hour of opening yet (was: { $from })
           *[other] opens at { $to } instead of { $from }
        }
    }
change-part-end = { $from ->
        [none] ends at { $to }
       *[other] { $to ->
            [none] has no hour of closing yet (was: { $from })
           *[other] ends at { $to } instead of { $from }
        }
    }
change-part-venue = { $from ->
        [none] is held at { $to }
       *[other] { $to ->
            [none] has no place yet (was: { $from })
           *[other] moves from { $from } to { $to }
        }
    }
change-part-firmness = { $to ->
        [firm] has its final date
       *[tentative] has a tentative date
    }
change-part-session = { $name }: { $from ->
        [none] new{ $to ->
            [none] { "" }
           *[other] , begins at { $to }
        }
       *[other] { $to ->
            [none] no more, or without a time (was: { $from })
           *[other] { $to } instead of { $from }
        }
    }
change-part-added = new item "{ $name }"{ $to ->
        [none] { "" }
       *[other] { " " }at { $to }
    }
change-part-dropped = no more "{ $name }"{ $from ->
        [none] { "" }
       *[other] { " " }(was: { $from })
    }
change-part-item-time = "{ $name }": { $from ->
        [none] begins at { $to }
       *[other] { $to ->
            [none] no time yet (was: { $from })
           *[other] { $to } instead of { $from }
        }
    }
change-part-item-title = "{ $from }" is now "{ $to }"
change-part-item-responsible = "{ $name }": { $to ->
        [none] nobody responsible yet (was: { $from })
       *[other] by { $to }{ $from ->
            [none] { "" }
           *[other] , instead of { $from }
        }
    }
change-part-item-session = "{ $name }": { $to ->
        [none] in no session
       *[other] in { $to }
    }
change-part-item-condition = "{ $name }": { $to ->
        [true] only if there is any
       *[false] surely on the agenda
    }
change-part-item-order = "{ $name }": item { $to } instead of { $from }

## For the organizers: the delegate list
import-delegates-file =
    REPLY NEEDED
    { $conference }
    Please send the list of delegates (.xlsx, .csv) here.{ $last ->
        [none] { "" }
       *[other] { "\u000A" }Last list: the file { $last }; choose Undo if it was not right.
    }
import-delegates-file-again =
    REPLY NEEDED
    There is no file yet. Please send the list of delegates (.xlsx, .csv) here, or choose Cancel.
import-delegates-card =
    REPLY NEEDED
    { $conference }
    File { $file }: { $people } delegates
    Added { $added } · Changed { $changed } · No longer in the list { $gone } · Unchanged { $same } · Rows refused { $rejected }
    { $groups }
    The first of the list:
    { $first }{ $doubtful ->
        [yes] { "\u000A" }To look at:{ "\u000A" }{ $lines }
       *[no] { "" }
    }
import-delegates-more =
    REPLY NEEDED
    File { $file }, to look at (continued):
    { $lines }
import-delegates-group = - { $group }: { $count }
import-delegates-person = - { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }{ $phone ->
        [none] { "" }
       *[other] , { $phone }
    }
import-delegates-row = { $sheet ->
        [none] row { $row }
       *[other] { $sheet }, row { $row }
    }
import-delegates-rejected = - Refused ({ import-delegates-row }): { $reason }
import-delegates-warning = - Note ({ import-delegates-row }): { $reason }
import-delegates-changed = - Changed: { $name }, { $field ->
        [honorific] form of address
        [title] post
        [unit] unit
        [phone] telephone
        [group] group
        [subgroup] subgroup
        [alsoIn] other groups
        [seat] seat
        [note] note
       *[email] e-mail
    }: { $from ->
        [none] { $to }
       *[other] { $from } → { $to }
    }
import-delegates-gone = - No longer in the list: { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }{ $answer ->
        [attending] {" "}(replied: attending)
        [absent] {" "}(replied: absent)
        [substituted] {" "}(sends a substitute)
       *[silent] { "" }
    }
import-delegates-withdraw = Confirm, and withdraw { $count } invitations no longer in the list
import-delegates-first = Back to the first page
import-delegates-done =
    RECORDED ✓
    { $added } delegates added, { $changed } changed, { $withdrawn } invitations withdrawn. Replies already given stay.
import-delegates-begun =
    IN PROGRESS
    The list makes { $total } changes and is being taken in piece by piece; you can go on with other things. You will be told when it is in.
import-delegates-count =
    IN PROGRESS
    { $done }/{ $total } taken in.
import-delegates-busy =
    NOTICE
    The list before is not in yet. Wait until it is, then confirm again.
import-delegates-next = If the file was not right, the whole list can be undone.
import-delegates-undo = Undo
import-delegates-close = Close
import-delegates-undone =
    RECORDED ✓
    Undone: { $withdrawn } delegates just added were withdrawn, { $reverted } entries are as before.{ $kept ->
        [0] { "" }
       *[other] {" "}{ $kept } delegates stay because they have replied.
    }
import-delegates-undone-already =
    NOTICE
    This list was undone before; nothing more has changed.
import-delegates-cancelled =
    RECORDED ✓
    The list was put aside; nothing has changed.
import-delegates-changed-meanwhile =
    NOTICE
    The list of the conference was changed while you were looking. Please look again, then confirm.

## Files that cannot be used
refusal-file-empty = The file { $file } is empty. Please choose the right file.
refusal-file-too-large = The file { $file } is larger than 20 MB and was not read. Please take out pictures and try again.
refusal-file-type-unknown = The file { $file } is of a kind that cannot be read. Plans: .docx, .pdf, .txt, .md; lists: .xlsx, .csv.
refusal-file-type-old-word = The file { $file } is in the old Word format (.doc). Please save it as .docx and try again.
refusal-file-type-old-excel = The file { $file } is in the old Excel format (.xls). Please save it as .xlsx and try again.
refusal-file-corrupt = The file { $file } is damaged. Please open it, save it again and try again.
refusal-file-encrypted = The file { $file } has a password. Please take the password off and try again.
refusal-file-too-complex = The file { $file } is too complex to be read. Please copy its content into a new file and try again.
refusal-pdf-without-text = The file { $file } is a scan without text. Please use the .docx.
refusal-file-secret = The file { $file } bears a mark of secrecy; it was not taken in and is not kept. Secret documents go through the confidential registry only; please delete the file from where it was sent.
refusal-not-a-plan = The file { $file } is no plan of a conference. Please choose the document headed "KẾ HOẠCH".
refusal-no-name-column = The file { $file } has no column of names. Please head it "Họ và tên".
refusal-file-gone = The file { $file } could not be fetched. Please send it again.
file-not-expected =
    NOTICE
    Nothing is waiting for a file of yours, so it was not taken.

## The local web chat
ungrouped = Delegates
demo-delegate = Delegate
demo-contact = Contact of a unit
demo-reviewer = Reviewer
demo-organizer = Organizer
demo-reviewer-name = Mai Xuân Tùng

## The first organizer of a conference, who has no name yet
owner-name = in charge of the organizing committee

## Invitations on paper
invitation-how-to-answer = Scan the QR code with your telephone, or send the code beside it to the system, to see your invitation and answer it.
invitations-saved = The invitations of { $count } delegates are in { $folder }.
refusal-folder-not-writable = The folder { $folder } cannot be written to. Check its permissions and run the command again.
refusal-folder-is-a-file = { $folder } is a file, not a folder. Please choose a folder.
refusal-disk-full = The disk is full; no invitation was written to { $folder }. Make room and run the command again.
refusal-qr-folder-holds-other-files = The folder { $folder }/qr holds other files and was not overwritten. Please choose another folder.

## For the organizers: messages to everybody who has not answered
send = Send
circular-cancelled =
    NOTICE
    The conference is cancelled; no invitations or reminders are sent any more.
circular-closed =
    NOTICE
    Replies have closed ({ $closedAt }); no invitations or reminders are sent any more. Record replies by telephone under Telephone.
circular-stopped =
    RECORDED ✓
    Nothing was sent.
circular-channel = - { $channel ->
        [telegram] Telegram
        [zalo-bot] Zalo
        [zalo-oa] Zalo (the office's account)
        [by-hand] By telephone or on paper
        [form] Zalo template by telephone
       *[web] Personal page
    }: { $count }
circular-budget = - Paid messages left: { $left }, about { $cost } dong
circular-person = - { $whom }
invite-preview =
    SEND THE INVITATIONS · { $conference }
    To be sent { $count } · Sent before { $owed } · Not connected { $unreachable }
    { $channels }
    The first of them:
    { $people }

    What will be sent:
    { $sample }
invite-preview-nobody =
    SEND THE INVITATIONS · { $conference }
    To be sent { $count } · Sent before { $owed } · Not connected { $unreachable }
    There is nobody to send one to now.
invite-sent =
    RECORDED ✓
    Invitations are being sent to { $count }. Replies are shown under Administration.
remind-preview =
    REMIND · { $conference }
    To be reminded { $count } · Reminded today { $owed } · Not connected { $unreachable }
    { $channels }
    The first of them:
    { $people }

    What will be sent:
    { $sample }
remind-preview-nobody =
    REMIND · { $conference }
    To be reminded { $count } · Reminded today { $owed } · Not connected { $unreachable }
    There is nobody to remind now.
remind-message =
    REMINDER
    To { $whom }
    { $issuer ->
        [none] The office
       *[other] { $issuer }
    } has not received a reply about { $conference }.{ $when ->
        [none] { "" }
       *[other] { "\u000A" }When: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Where: { $venue }
    }
    { $until ->
        [none] Please reply.
       *[other] Please reply before { $until }.
    }
remind-sent =
    RECORDED ✓
    { $count } are being reminded. Nobody is reminded twice in a day.
remind-ways-label = Codes of the contacts
remind-ways =
    CONTACTS WITH TASKS
    { $count ->
        [0] The plan gives no unit a task.
       *[other] Pass these links and codes on to each unit:
    }
    { $lines }
remind-way = - { $unit }{ $connected ->
        [true] { " " }(connected)
       *[false] { "" }
    }: { "{link:" }{ $personId }{ "}" } · code { "{code:" }{ $personId }{ "}" }
remind-others =
    { $silent }

    Not done yet besides:
    { $lines }
remind-kind = - { $kind ->
        [task] Tasks of the plan
        [paper] Papers
       *[ack] Acknowledgements
    }: { $count }, { $people } people can be reminded
remind-silent-label = Remind of replies only
remind-others-label = Remind of the rest only
remind-list-label = List of what is not done
remind-back-label = Back
remind-list =
    NOT DONE YET · { $conference }
    { $count ->
        [0] No task, paper or acknowledgement is left.
       *[other] { $lines }
    }{ $lost ->
        [0] { "" }
       *[other] { "\u000A" }Reminders of the last 7 days that could not be sent:{ "\u000A" }{ $dropped }
    }
remind-who = { "  " }To be reminded: { $count ->
        [0] no contact yet
       *[other] { $who }
    }
remind-dropped = - { $kind ->
        [rsvp] Replies
        [eve] The day before
        [day] The morning
        [task] Tasks
        [overdue] Tasks that are due
        [paper] Papers
       *[ack] Acknowledgements
    }: { $count }, { $why ->
        [passed] its time passed while the machine was off
        [capped] already reminded twice that day
       *[unreachable] not connected
    }
remind-sent-others =
    RECORDED ✓
    Reminding { $count } people of their reply and { $others } of something else. Once a day each.
remind-later = It is quiet hours now; this leaves at { $at }.

## Nudges
nudge-merged =
    REMINDER
    To { $whom }
    { $You }: { $count } things to see to:
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }and { $more } more.
    }
nudge-left = { $unit ->
        [now] due now
       *[other] { $late ->
            [true] overdue by
           *[false] left:
        } { $count } { $unit ->
            [day] days
            [hour] hours
           *[minute] minutes
        }
    }
nudge-rsvp-button = Reply: { $conference }
nudge-rsvp-line = - Reply about { $conference } before { $until } ({ $left })
nudge-task =
    REMINDER
    To { $whom }
    A task of { $unit }: { $text }.
    { $until ->
        [none] The plan names no deadline.
       *[other] Due before { $until } ({ $left }).
    }
    When it is done, { $you } choose Done.
nudge-task-line = - Task: { $text }{ $until ->
        [none] { "" }
       *[other] , before { $until } ({ $left })
    }
nudge-task-owed = - { $unit }: { $text }{ $until ->
        [none] { "" }
       *[other] , before { $until } ({ $left })
    }
nudge-overdue =
    TASK DUE · { $conference }
    Not reported as done:
    - { $unit }: { $text }
    Due before { $until } ({ $left }).
nudge-paper =
    REMINDER
    To { $whom }
    The paper “{ $topic }”{ $unit ->
        [none] { "" }
       *[other] { " " }of { $unit }
    }{ $until ->
        [none] { "" }
       *[other] { " " }{ $left }{ $late ->
            [true] { "" }
           *[false] { " " }until it is due{ $step ->
                [review] { " " }to be reviewed
                [report] { " " }to be reported
               *[author] { "" }
            }
        } (before { $until })
    }.
    { $step ->
        [review] Version { $number } waits for the review of { $you }.
        [report] The paper is accepted. { $You } report it, and note it under Review.
       *[author] { $state ->
            [correction-asked] The office waits for the corrected version.
           *[assigned] The office has no draft yet.
        } { $You } send the file here or choose Hand in a draft.
    }
nudge-paper-leader =
    REMINDER
    To { $whom }
    The paper “{ $topic }”{ $unit ->
        [none] { "" }
       *[other] { " " }of { $unit }
    } { $left }{ $late ->
        [true] { "" }
       *[false] { " " }until it is due
    } (before { $until }).
    { $state ->
        [correction-asked] The office waits for the corrected version.
       *[assigned] The office has no draft yet.
    } { $You } see to it that the unit is in time.
nudge-paper-line = - { $step ->
        [review] Review of the paper
        [report] Report of the paper
       *[author] Paper
    } “{ $topic }”{ $until ->
        [none] { "" }
       *[other] , before { $until } ({ $left })
    }
nudge-paper-owed = - Paper { $order }{ $unit ->
        [none] { "" }
       *[other] , { $unit }
    }: { $step ->
        [review] version { $number } waits for its review
        [report] waits to be reported
       *[author] { $state ->
            [correction-asked] corrected version awaited
           *[assigned] no draft yet
        }
    }{ $until ->
        [none] { "" }
       *[other] , before { $until } ({ $left })
    }
nudge-ack =
    REMINDER
    To { $whom }
    The office does not know yet whether { $you } know of this announcement of { $conference }:
    { $excerpt }
    { $You } choose I know of it.
nudge-ack-line = - Acknowledge: { $excerpt }
nudge-ack-owed = - { $count } have not acknowledged: { $excerpt }
nudge-summary =
    NOT DONE YET · { $conference }
    Overdue { $overdue } · Due within 3 days { $soon } · Attending { $attending } · Absent { $absent } · No reply { $silent }{ $overdue ->
        [0] { "" }
       *[other] { "\u000A" }{ $lines }
    }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }and { $more } more.
    }{ $dropped ->
        [0] { "" }
       *[other] { "\u000A" }Reminders that could not be sent in the past day: { $dropped } (see Reminders).
    }
nudge-summary-line = - { $conference }: overdue { $overdue }, due within 3 days { $soon }, no reply { $silent }
nudge-eve =
    REMINDER
    To { $whom }
    Tomorrow { $issuer ->
        [none] the office
       *[other] { $issuer }
    } expects { $you } at { $conference }.
    Time: { $when }{ $venue ->
        [none] { "" }
       *[other] ; place: { $venue }
    }{ $seat ->
        [none] { $dress ->
            [none] { "" }
           *[other] { "\u000A" }Dress: { $dress }
        }
       *[other] { "\u000A" }Seat: { $seat }{ $dress ->
            [none] { "" }
           *[other] ; dress: { $dress }
        }
    }{ $parking ->
        [none] { $phone ->
            [none] { "" }
           *[other] { "\u000A" }Office: { $phone }
        }
       *[other] { "\u000A" }Parking: { $parking }{ $phone ->
            [none] { "" }
           *[other] ; office: { $phone }
        }
    }
nudge-eve-line = - Tomorrow: { $conference }, { $when }{ $venue ->
        [none] { "" }
       *[other] , { $venue }
    }
nudge-day =
    REMINDER
    To { $whom }
    Today { $you } attend { $conference }.
    Time: { $when }{ $venue ->
        [none] { "" }
       *[other] ; place: { $venue }
    }{ $seat ->
        [none] { $dress ->
            [none] { "" }
           *[other] { "\u000A" }Dress: { $dress }
        }
       *[other] { "\u000A" }Seat: { $seat }{ $dress ->
            [none] { "" }
           *[other] ; dress: { $dress }
        }
    }{ $parking ->
        [none] { $phone ->
            [none] { "" }
           *[other] { "\u000A" }Office: { $phone }
        }
       *[other] { "\u000A" }Parking: { $parking }{ $phone ->
            [none] { "" }
           *[other] ; office: { $phone }
        }
    }
nudge-day-line = - Today: { $conference }, { $when }{ $venue ->
        [none] { "" }
       *[other] , { $venue }
    }

## For the organizers: when reminders are sent
menu-nudge-settings = When reminders are sent
nudge-settings-quiet-label = Quiet hours
nudge-settings-rsvp-label = Reminders to reply
nudge-settings-task-label = Reminders of tasks
nudge-settings-paper-label = Reminders of papers
nudge-settings-eve-label = Hour on the day before
nudge-settings-day-label = Hour of the morning
nudge-settings-summaries-label = Hours of the summary
nudge-settings-parking-label = Parking
nudge-settings-shown =
    REMINDERS · { $conference }
    Quiet hours: { $from ->
        [none] none
       *[other] { $from } to { $to }
    }
    Before replies close: { $rsvp }
    Before a task is due: { $task }
    Before a paper is due: { $paper }
    The day before at { $eveAt }; in the morning of the conference at { $dayAt }
    Summary for the organizers: { $summaries ->
        [none] never
       *[other] { $summaries }
    }
    Parking: { $parking ->
        [none] not said
       *[other] { $parking }
    }
nudge-settings-ladder = { $before } hours{ $every ->
        [none] { "" }
       *[other] ; once overdue every { $every } hours
    }
nudge-settings-ask-quiet =
    REPLY NEEDED
    From when to when are quiet hours? As: 21h đến 6h30. Answer "không" for none.
nudge-settings-ask-ladder =
    REPLY NEEDED
    How many hours before? As: 72, 24, 6, 0; sau đó 12 giờ một lần. Days may be named: 3 ngày, 1 ngày, 6 giờ.
nudge-settings-ask-time =
    REPLY NEEDED
    At what hour? As: 16h, 6h30.
nudge-settings-ask-times =
    REPLY NEEDED
    At what hours? As: 7h, 17h. Answer "không" for never.
nudge-settings-ask-parking =
    REPLY NEEDED
    Where do delegates park? It goes with the message of the day before. Answer "không" for nothing.
nudge-settings-kept =
    RECORDED ✓
nudge-settings-kept-as-was =
    RECORDED ✓
    Nothing was changed.
refusal-quiet-unreadable =
    REPLY NEEDED
    The quiet hours could not be read. { $You } write them as: 21h đến 6h30.
refusal-time-unreadable =
    REPLY NEEDED
    The hour could not be read. { $You } write it as: 16h or 6h30.
refusal-ladder-unreadable =
    REPLY NEEDED
    The steps could not be read. { $You } write them as: 72, 24, 6, 0; sau đó 12 giờ một lần.

## Tasks of the plan (contacts, organizers)
menu-tasks = Tasks
tasks-done = Done
tasks-done-label = Tasks that are done
tasks-open-label = Tasks that are open
tasks-none =
    NOTICE
    No task waits for the unit of { $you }.
tasks-gone =
    NOTICE
    This task is no longer in the plan, or is another unit’s.
tasks-choose = { $done ->
        [true] TASKS THAT ARE DONE
       *[false] REPLY NEEDED
    }
    { $count ->
        [0] There is no task.
       *[other] { $done ->
            [true] Choose the task to open again:
           *[false] { $You } choose the task that is done:
        }
    }
    { $tasks }
tasks-line = - { $unit }: { $text }{ $until ->
        [none] { "" }
       *[other] ; before { $until }
    }
tasks-finished =
    RECORDED ✓
    Done: { $text }.{ $left ->
        [0] { "" }
       *[other] { "\u000A" }{ $left } tasks left, under Tasks.
    }
tasks-already =
    RECORDED ✓
    This task was reported as done before: { $text }.
tasks-reopened =
    RECORDED ✓
    Opened again: { $text }. The unit will be reminded as before.

## For the organizers: by unit
answers-units-label = By unit
answers-units =
    NO REPLY, BY UNIT · { $conference }
    { $units }
answers-unit = - { $group }{ $unit ->
        [none] { "" }
       *[other] { " · " }{ $unit }
    }: { $silent }/{ $total }

## For the organizers: announcements
menu-announce = Announce
menu-announcement = Announcements
menu-acknowledge = I know of it
announcement-letter = { $head ->
        [none] { "" }
        [correction] CORRECTION{ "\u000A" }
        [repeat] NOTICE (SENT AGAIN){ "\u000A" }This may have reached you before; if so, please ignore it.{ "\u000A" }
        [nudge] NOTICE (PLEASE CONFIRM){ "\u000A" }
       *[first] NOTICE{ $urgent ->
            [true] { " " }URGENT
           *[other] { "" }
        }{ "\u000A" }
    }{ $whom ->
        [none] { "" }
       *[other] To { $whom }{ "\u000A" }
    }{ $about ->
        [none] { "" }
       *[other] The announcement of { $when } ("{ $about }") is corrected:{ "\u000A" }
    }{ $text }{ $asks ->
        [true] { "\u000A" }Please confirm that you know of it.
       *[other] { "" }
    }
announce-text =
    PLEASE ANSWER
    What do you announce? A file or picture may go with it. At most { $most } letters.
announce-text-again =
    PLEASE ANSWER
    Write the announcement, or send the file that goes with it.
announce-correction =
    PLEASE ANSWER
    What is corrected? Say what was wrong and what is right, in at most { $most } letters.
announce-earlier = Announcements
refusal-announce-secret =
    NOTICE
    The text bears a mark of secrecy and was neither taken nor kept.
refusal-announce-too-long =
    NOTICE
    The text is longer than { $most } letters. Please shorten it, or send it as a file.
refusal-announce-no-words =
    NOTICE
    The text has no words. Please write it again.
announce-whom =
    PLEASE ANSWER
    Whom is it for?
announce-whom-everyone = Everybody
announce-whom-groups = Groups
announce-whom-units = Units
announce-whom-attending = Attending
announce-whom-silent = Not answered
announce-whom-absent = Absent
announce-whom-speakers = Speakers
announce-whom-contacts = Contacts of units
announce-whom-commended = Those commended
announce-whom-organizers = Organizers
announce-whom-list = From a list
announce-groups =
    PLEASE ANSWER
    Choose the groups, then Done. Chosen: { $chosen }/{ $count }.
announce-units =
    PLEASE ANSWER
    Choose the units, then Done. Chosen: { $chosen }. Part of a name finds a unit.
announce-toggle = { $chosen ->
        [true] ✓{ " " }
       *[other] { "" }
    }{ $name }
announce-done = Done
announce-back = Back
announce-all-units = All units
announce-choose-some =
    NOTICE
    Nothing is chosen.
announce-unit-unknown =
    NOTICE
    No unit has such a name.
announce-list-question =
    PLEASE ANSWER
    Please send the list, one person a line: name, telephone, or number in the delegate list.
announce-list-line = - { $line }
announce-list-nobody =
    NOTICE
    No line matches the delegate list:
    { $lines }
announce-preview =
    PREVIEW · { $conference }
    Goes to { $count } · Not connected { $unreachable } · Takes about { $minutes ->
        [none] { $seconds } seconds
       *[other] { $minutes } minutes
    }
    { $channels }{ $at ->
        [none] { "" }
       *[other] { "\u000A" }Goes at: { $at }{ $quiet ->
            [true] { " " }(quiet hours; choose Urgent if it cannot wait)
           *[other] { "" }
        }
    }{ $urgent ->
        [none] { "" }
       *[other] { "\u000A" }Urgent, also in quiet hours: { $urgent }
    }{ $file ->
        [none] { "" }
       *[other] { "\u000A" }File: { $file }
    }{ $unmatched ->
        [0] { "" }
       *[other] { "\u000A" }Not matched ({ $unmatched } lines), not sent:{ "\u000A" }{ $lines }
    }
    The first:
    { $people }

    The message{ $letters ->
        [none] { "" }
       *[other] { " " }(the beginning of { $letters } letters)
    }:
    { $sample }
announce-preview-nobody =
    PREVIEW · { $conference }
    Nobody to send it to: { $unreachable ->
        [0] nobody is meant.
       *[other] none of the { $unreachable } is connected.
    } Please choose others.
announce-set-time = Set a time
announce-set-now = At once
announce-set-ack = Ask to confirm
announce-unset-ack = Do not ask to confirm
announce-set-urgent = Urgent
announce-unset-urgent = Not urgent
announce-set-file = Add a file
announce-unset-file = Without the file
announce-set-text = Change the text
announce-set-whom = Choose others
announce-why =
    PLEASE ANSWER
    Why is it urgent? It passes the quiet hours; the reason is logged.
announce-time =
    PLEASE ANSWER
    When does it go? For example: 16h30; 7h00 sáng mai; 14h00 ngày 25/6.
announce-time-again =
    NOTICE
    That is no moment to come. For example: 16h30; 7h00 sáng mai; 14h00 ngày 25/6.
announce-file =
    PLEASE ANSWER
    Send the file or picture here, at most 20 MB.
announce-file-kept =
    RECORDED ✓
    File: { $file }.
announce-file-late =
    NOTICE
    The file { $file } came when no announcement was being written any more; it is not sent.
announce-sent =
    RECORDED ✓
    { $at ->
        [none] Being sent to { $count }. The result will come here.
       *[other] Goes to { $count } at { $at }. To stop it, choose Announce, then Announcements.
    }
announce-for-approval =
    RECORDED ✓
    It goes to { $count } once a second person agrees; { $approvers } were asked.
announcement-progress =
    { $state ->
        [going] SENDING
        [held] STOPPED
       *[other] SENT
    } · { $conference }
    "{ $excerpt }"
    { $bar } { $percent } %
    Sent { $sent }/{ $total } · Failed { $failed } · Unknown { $unknown } · Left { $waiting }{ $rate ->
        [none] { "" }
       *[other] { "\u000A" }Rate: { $rate } a minute
    }
announcement-report =
    { $state ->
        [approval] WAITS FOR APPROVAL
        [scheduled] SCHEDULED
        [going] SENDING
        [held] STOPPED
        [cancelled] NOT SENT
        [withdrawn] WITHDRAWN
       *[done] RESULT
    } · { $conference }
    { $when }: "{ $excerpt }"
    Sent { $sent }/{ $total } · Unknown { $unknown } · Failed { $failed } · Not connected { $unreachable }{ $waiting ->
        [0] { "" }
       *[other] { " " }· Left { $waiting }
    }{ $failures ->
        [0] { "" }
       *[other] { "\u000A" }Why it failed:{ "\u000A" }{ $reasons }
    }{ $asks ->
        [true] { "\u000A" }Confirmed { $acknowledged } · Silent { $silent }
       *[other] { "" }
    }{ $units ->
        [0] { "" }
       *[other] { "\u000A" }Units with silent people:{ "\u000A" }{ $silentUnits }
    }{ $late ->
        [0] { "" }
       *[other] { "\u000A" }Added or connected since, not sent: { $late }
    }
announcement-reason = - { $why ->
        [blocked] Blocked us
        [gone] Account is gone
        [disconnected] Disconnected
        [refused] Refused by the channel
       *[given-up] Tried in vain
    }: { $count }
announcement-unit = - { $unit ->
        [none] Without a unit
       *[other] { $unit }
    }: { $silent }/{ $total }
announcement-waits =
    { $why ->
        [approval] TO APPROVE
        [interrupted] STOPPED
       *[other] NOT SENT YET
    } · { $conference }
    { $why ->
        [approval] An announcement to { $count } waits for approval; it goes at { $when }.
        [author] Its author is no organizer any more, so that what was due at { $when } to { $count } has not gone.
        [late] What was due at { $when } to { $count } has not gone, because the system was off.
       *[interrupted] Sending was interrupted for hours and has been stopped.
    }
    { $sample }
announcement-do-pause = Stop
announcement-do-resume = Go on
announcement-do-show = See the result
announcement-do-stop = Do not send
announcement-do-approve = Approve
announcement-do-decline = Do not approve
announcement-do-repeat = Send again where unknown
announcement-do-nudge = Ask the silent again
announcement-do-late = Send to those added
announcement-do-calls = Telephone list
announcement-do-correct = Correct
announcement-do-withdraw = Withdraw
announcement-list =
    ANNOUNCEMENTS
    { $approves ->
        [true] A second person has to approve.
       *[other] No second person has to approve.
    }
    Choose one to see its result:
announcement-list-none =
    ANNOUNCEMENTS
    There are none yet. { $approves ->
        [true] A second person has to approve.
       *[other] No second person has to approve.
    }
announcement-approval-on = Have a second person approve
announcement-approval-off = Send without approval
announcement-approval-alone =
    NOTICE
    There is only one organizer, so that nobody could approve.
announcement-new = Announce
announcement-gone =
    NOTICE
    There is no such announcement any more.
announcement-paused =
    RECORDED ✓
    Stopped; { $waiting } have not been sent it.
announcement-resumed =
    RECORDED ✓
    Going on with { $waiting }.
announcement-stopped =
    RECORDED ✓
    It will not be sent.
announcement-own =
    NOTICE
    Nobody approves their own announcement; a second organizer is needed.
announcement-approved =
    RECORDED ✓
    { $by } approved "{ $excerpt }". It goes at its time.
announcement-declined =
    RECORDED ✓
    { $by } did not approve "{ $excerpt }"; it does not go.
announcement-again =
    RECORDED ✓
    Being sent to { $count }. The result will come here.
announcement-withdraw-question =
    PLEASE ANSWER
    Withdraw it from { $count }{ $waiting ->
        [0] { "" }
       *[other] , and do not send it to the other { $waiting }
    }? Where it cannot be removed, it is replaced.
announcement-withdrawn =
    RECORDED ✓
    Being withdrawn from { $changing }; { $waiting } will never get it.
announcement-withdrawn-letter =
    WITHDRAWN
    The announcement of { $when } ("{ $excerpt }") is void. Please ignore it.
announcement-amended = Correction: { $text }
acknowledge-kept =
    RECORDED ✓
    You know of it: "{ $excerpt }".
acknowledge-none =
    NOTICE
    Nothing waits for you to confirm.

## Documents
menu-documents = Documents
menu-manage-documents = Manage documents
documents-none =
    NOTICE
    There are no documents yet.
documents-gone =
    NOTICE
    This document is gone.
documents-list =
    DOCUMENTS · { $conference }
    { $lines }
    Choose one to get its newest version:
documents-line = { $order }. { $title } · version { $version } · { $size }{ $pages ->
        [none] { "" }
       *[other] { " " }· { $pages } pages
    }
documents-given =
    DOCUMENT
    { $title }, version { $version }.
documents-new-version =
    NEW DOCUMENT
    To { $whom }
    There is a newer version of "{ $title }": version { $version }.
documents-get = Get it
manage-documents-list =
    DOCUMENTS
    { $count ->
        [0] There are none yet.
       *[other] { $lines }
    }
    Send a file to add a document, or choose one to send its next version:
manage-documents-file-again =
    PLEASE ANSWER
    Send the file here, at most 20 MB.
manage-documents-one =
    PLEASE ANSWER
    "{ $title }": send a file to replace it, or choose:
manage-documents-whom-label = Change who sees it
manage-documents-remove = Take it away
manage-documents-title =
    PLEASE ANSWER
    What is it called? Choose the name below or write another. The name of another document makes it that one's next version.
manage-documents-title-again =
    PLEASE ANSWER
    A title has words. Please write it again.
manage-documents-whom =
    PLEASE ANSWER
    Who may see "{ $title }"? Choose several groups and then Done, if need be.
manage-documents-whom-kept =
    RECORDED ✓
    Changed who sees "{ $title }".
manage-documents-kept =
    RECORDED ✓
    { $line }
    { $told ->
        [0] It stands under Documents.
       *[other] { $told } who have the version before are told.
    }
manage-documents-removed =
    RECORDED ✓
    "{ $title }" is taken away; links to it are dead.

## For the office: the telephone
call-attending = Attends
call-absent = Absent
call-unreached = No answer
call-back = Back to the list
call-all = Those without a reply
call-file = Get the telephone list
call-list =
    TELEPHONE · { $conference }
    { $named ->
        [none] No reply: { $count }
       *[other] Search "{ $named }": { $count }
    } (page { $page }/{ $pages }). Choose a number to record a call, or type a name to search.
    { $people }
call-list-none =
    TELEPHONE · { $conference }
    { $named ->
        [none] Every delegate has replied. Type a name to find a delegate.
       *[other] No delegate is named "{ $named }". Type another name to search.
    }
call-line = { $order }. { call-whom }
call-whom = { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }: { $phone ->
        [none] no telephone number
       *[other] { $phone }
    }{ $connected ->
        [true] { "" }
       *[false] { " (not connected)" }
    }{ $contact ->
        [none] { "" }
        [chat] { "; " }wrote at { $at }
        [attending] { "; " }called, attends, { $at }
        [absent] { "; " }called, absent, { $at }
       *[unreached] { "; " }did not answer the telephone, { $at }
    }
call-person =
    REPLY NEEDED
    { call-whom }
    { $answer ->
        [attending] Recorded now: attends.
        [absent] Recorded now: absent.
        [substituted] Recorded now: sends a substitute.
       *[silent] Recorded now: no reply.
    }
    What the call came to:
call-reason =
    REPLY NEEDED
    The reason for the absence, or choose Skip.
call-late =
    REPLY NEEDED
    Replies have closed. Say why this one is still taken, or choose Cancel.
call-stopped =
    RECORDED ✓
    The call was not recorded.
call-gone =
    NOTICE
    This delegate is no longer on the list.
call-refused =
    NOTICE
    { $why ->
        [conference-cancelled] The conference is cancelled; replies are no longer recorded.
       *[other] This invitation is no longer valid; replies are no longer recorded.
    }
call-kept =
    RECORDED ✓
    { $name }: { $outcome ->
        [attending] attends
        [absent] absent
       *[unreached] did not answer the telephone
    }{ $reason ->
        [none] { "" }
       *[other] , { $reason }
    }.
call-file-sent =
    NOTICE
    The telephone list comes with this message.

## For the organizers: on paper
report-list =
    REPORT · { $conference }
    The replies of { $total } delegates come with this message.
report-composition =
    REPORT · { $conference }
    The report on the delegates comes with this message.
report-papers =
    REPORT · { $conference }
    The list of { $total } papers comes with this message.
report-accepted =
    REPORT · { $conference }
    The { $accepted } accepted papers come with this message, a file each.
report-proceedings =
    REPORT · { $conference }
    The proceedings of { $accepted } accepted papers come with this message, with a title page and a table of contents.

## For the organizers: messages that cost money
menu-budget = Zalo message budget
budget-none =
    NOTICE
    The office's Zalo account is not connected, so no message costs money.
budget-show =
    ZALO MESSAGE BUDGET · { $conference }
    Left: { $left } messages, about { $cost } dong (used { $used }/{ $messages }, { $spent } dong)
    Received { $received } · Seen { $seen } · To be called { $toCall }
    { $forms ->
        [none] No template is approved yet, so whoever has no chat cannot be reached.
       *[other] Templates go only to those whom no free message reaches, between 6:00 and 22:00.
    }
    { $paidChat ->
        [true] Messages in a chat from the third to the seventh day: allowed, { $chatPrice } dong each.
       *[other] Messages in a chat from the third to the seventh day ({ $chatPrice } dong each): not allowed yet.
    }
budget-set = Set the number
budget-paid-chat = { $allowed ->
        [true] Do not allow paid messages in a chat
       *[other] Allow paid messages in a chat
    }
budget-done-label = Done
budget-stop = Send no more paid messages
budget-messages =
    PLEASE ANSWER
    How many messages that cost money may this conference send altogether? A template costs about { $price } dong, without tax.
    Please type a number, such as 500.
budget-again =
    PLEASE ANSWER
    Please type a number from 1 to 100,000, such as 500.
budget-kept = DONE ✓
budget-done =
    DONE ✓
    The budget stands as above.

## Giving places to units and posts (organizers)
menu-allot = Places for units
allot-give-label = Give places
allot-list-label = See by unit
allot-idle-label = Units that named nobody
allot-name-label = Name people for a unit
allot-back-label = Back
allot-posts-label = One place for each post
allot-places-label = Change the number
allot-contact-label = Change the contact
allot-remove-label = Take these places back
allot-unit-label = { $place } ({ $named }/{ $places })
allot-overview =
    PLACES · { $conference }
    { $units ->
        [0] No unit or post has places yet.
       *[other] Planned { $planned } · Named { $named } · Connected { $connected } · Confirmed { $confirmed } · Named nobody { $idle }/{ $units } units{ "\u000A" }{ $groups }
    }
allot-counts = - { $name }: planned { $planned }, named { $named }, connected { $connected }, confirmed { $confirmed }
allot-list =
    PLACES · by unit
    { $units } units and posts (named/places). Please choose one:
allot-idle = { $units ->
    [0] NAMED NOBODY{ "\u000A" }Every unit has named people.
   *[other] NAMED NOBODY · { $units } units{ "\u000A" }{ $idle }
    }
allot-idle-line = { $order }. { $place } ({ $named }/{ $places }): { $contact ->
        [none] no contact
       *[other] { $contact }, { $phone ->
            [none] no telephone number
           *[other] { $phone }
        }{ $connected ->
            [true] { "" }
           *[false] { " (not connected)" }
        }
    }
allot-group =
    PLEASE REPLY
    { $some ->
        [yes] For which group of the plan? Choose one, or type the name of another.
       *[no] The plan names no groups. Please type the group's name.
    }
allot-group-again =
    PLEASE REPLY
    A group's name has letters and at most 120 of them. Please type it again.
allot-units =
    PLEASE REPLY
    { $group }{ $quota ->
        [none] { "" }
       *[other] { "" } · { $quota }
    }
    { $said ->
        [none] { "" }
       *[other] The plan says: { $said }{ "\u000A" }
    }Please send the list, one unit or post a line:
    Unit; number of delegates; name of the contact; telephone{ $quota ->
        [none] { "" }
       *[other] { "\u000A" }Without a number the plan's counts.
    }
allot-units-again =
    PLEASE REPLY
    Please send the list as text, one unit a line.
allot-units-unread =
    PLEASE REPLY
    No unit could be read. Please send again, each line: Unit; number of delegates; name of the contact; telephone
    { $notes }
allot-notes =
    NOTICE
    Lines that were left out:
    { $notes }
allot-note-no-unit = - line { $line } ({ $text }): no name of a unit
allot-note-no-places = - line { $line } ({ $text }): no number of delegates
allot-note-too-many-places = - line { $line } ({ $text }): the number is 1 to { $most }
allot-check =
    PLEASE REPLY
    { $group }: { $places } places
    { $planned }
    Is this right? If not, send the whole list again.
allot-planned = { $order }. { $place }: { $places }; contact: { $contact ->
        [none] none yet
       *[other] { $contact }{ $phone ->
            [none] { " (no telephone number)" }
           *[other] { "" }
        }
    }
allot-given =
    RECORDED ✓
    { $group }: { $units } units and posts, { $places } places. { $contacts ->
        [0] No contact yet; choose See by unit to add one.
       *[other] Send each contact the link and code below.{ "\u000A" }{ $ways }
    }
allot-way-in =
    - { $name }, { $phone ->
        [none] no telephone number
       *[other] { $phone }
    } ({ $units })
      Code: { "{code:" }{ $personId }{ "}" }
      Link: { "{link:" }{ $personId }{ "}" }
allot-stopped =
    RECORDED ✓
    No places were given; what was recorded before stays.
allot-unit =
    PLACES · { $place }
    { $group }: planned { $planned }, named { $named }, connected { $connected }, confirmed { $confirmed }{ $named ->
        [0] { "" }
       *[other] { "\u000A" }{ $people }
    }
    { $contacts ->
        [0] No contact yet.
       *[other] Contact:{ "\u000A" }{ $ways }
    }
allot-person = { $order }. { $who }{ $connected ->
        [true] { "" }
       *[false] { " (not connected)" }
    }
allot-places =
    PLEASE REPLY
    { $place }: { $places } places, { $named } named.
    Please type the new number, or "no" to leave it.
allot-places-kept =
    RECORDED ✓
    { $place }: from { $from } to { $to } places.
allot-contact =
    PLEASE REPLY
    Please send name and telephone of the new contact of { $place }, as: Trần Văn Bình, 0912 345 678
allot-contact-again =
    PLEASE REPLY
    The name could not be read. Please write it in full, as: Trần Văn Bình, 0912 345 678
allot-contact-kept =
    RECORDED ✓
    The contact of { $place } was changed.
allot-removed =
    RECORDED ✓
    The places of { $place } were taken back.
refusal-places-taken =
    NOTICE
    { $place } has named people, so its places stay.
refusal-places-below-named =
    NOTICE
    { $place } has named { $named } people; its places cannot go from { $places } down to { $asked }. Please type { $named } or more, or have names taken back first.
refusal-places-unreadable =
    NOTICE
    Please type a number from 1 to { $most }.

## Naming people for a unit's places (contacts)
menu-name-people = Name delegates
name-people-done-label = Done
name-people-none =
    NOTICE
    No unit or post waits for you to name people.
name-people-choose =
    PLEASE REPLY
    For which unit? (named/places)
name-people-question =
    PLEASE REPLY
    { $place } ({ $group }) has named { $named }/{ $places } delegates.{ $some ->
        [yes] { "\u000A" }{ $people }
       *[no] { "" }
    }
    { $kind ->
        [post] Please send who holds this post: Name, post, telephone
       *[unit] Please send a list, one person a line: Name, post, telephone
    }{ $some ->
        [yes] { "\u000A" }To correct: sửa 1: …; bỏ 1
       *[no] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Until { $until }.
    }
name-people-line = { $order }. { $who }{ $phone ->
        [none] { " (no telephone number)" }
       *[other] { "" }
    }{ $standing ->
        [named] { " ✓" }
       *[new] { "" }
    }
name-people-confirm =
    PLEASE REPLY
    { $place }: { $named }/{ $places } delegates{ $dropped ->
        [0] { "" }
       *[other] , { $dropped } taken back
    }{ $some ->
        [yes] :{ "\u000A" }{ $people }
       *[no] .
    }
    Is this right? To correct: sửa 2: …; bỏ 3; thêm …
name-people-kept =
    RECORDED ✓
    { $place } has named { $named }/{ $places } delegates to { $conference }.{ $named ->
        [0] { "" }
       *[other] { "\u000A" }{ $people }
    }
    { $left ->
        [0] All places are taken.
       *[other] { $left } places are left.
    } To change this, choose Name delegates{ $until ->
        [none] { "" }
       *[other] { " " }before { $until }
    }.
name-people-done =
    RECORDED ✓
    The list stays as it is. Choose Name delegates whenever needed.
name-people-stopped =
    RECORDED ✓
    The last changes were not kept; the list from before stays.
name-people-text-only =
    NOTICE
    Please send the list as text, one person a line: Name, post, telephone
name-people-notes =
    NOTICE
    Please note:
    { $notes }
name-people-note-no-name = - { $who }: no name could be read; left out
name-people-note-name-too-long = - { $who }: the name is too long; left out
name-people-note-phone-unusable = - { $who }: the telephone number is not usable, please write it again
name-people-note-phone-unusable-in-change = - the telephone number is not usable, please write it again
name-people-note-twice = - { $who }: is in the list already
name-people-note-connected = - { $who }: has received the invitation and cannot be changed here; they may send a substitute, or call the office
name-people-note-no-such-line = - there is no line { $who }
name-people-note-named-already = - { $who }: was named already
name-people-note-invited-already = - { $who }: has an invitation already and takes no place here
name-people-note-withdrawn = - { $who }: the office withdrew the invitation; please call the office
refusal-over-quota =
    NOTICE
    { $place } has { $places } places, { $named } are taken, now { $asked } more. { $left ->
        [0] No place is left
       *[other] Only { $left } places are left
    }, so nothing was recorded; please name fewer, or ask the office for more places.
refusal-too-many-lines =
    NOTICE
    The message is too long and was not read. Please send at most { $most } lines at a time.
refusal-correction-unreadable =
    NOTICE
    It is not clear what to correct. For example: sửa 2: Trần Văn Bình, Bí thư, 0912 345 678
refusal-naming-closed =
    NOTICE
    The time for naming people is over. { $phone ->
        [none] For changes please ask the office.
       *[other] For changes please call the office: { $phone }.
    }
refusal-naming-cancelled =
    NOTICE
    The conference is cancelled. Nobody need be named. { $phone ->
        [none] { "" }
       *[other] Office: { $phone }.
    }

## Substitutes
menu-approval = Approve substitutes
menu-move = Change telephone
substitute-link =
    Please pass this personal link on to { $name }, to see the invitation and to reply:
    { "{link:" }{ $personId }{ "}" }
    Code to type: { "{code:" }{ $personId }{ "}" }
substitute-chosen =
    INVITATION
    { $delegate } sends you as substitute to { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    Please choose Reply to answer.
substitute-instead = You come instead of { $delegate }.
substitute-speaks =
    NOTICE
    You speak instead on paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }of { $unit }
    }.
substitute-speaks-instead = { $name } also speaks on "{ $topic }".
substitute-speaks-again = You speak on "{ $topic }" again.
substitute-speaks-no-more = You do not speak on "{ $topic }" any more.
substitute-recalled =
    NOTICE
    You need not come instead of { $delegate } to { $conference } any more. The invitation as substitute is no longer valid.
substitute-absent =
    NOTICE
    Your substitute { $name } cannot attend. Please choose Reply to attend yourself or to send somebody else.
substitute-waits =
    RECORDED ✓
    The group { $group } is invited by name, so the office has to agree first. The office was asked for this substitute: { $substitute }.
    Your earlier reply stands until the office has answered.
substitute-pending = The office has still to agree to the substitute: { $substitute }.
substitute-approved =
    NOTICE
    The office agrees to your substitute: { $substitute }.
substitute-declined =
    NOTICE
    The office does not agree to the substitute: { $substitute }, because this group is invited by name. Your earlier reply stands; please choose Reply to change it.
refusal-substitute-of-substitute =
    NOTICE
    You are a substitute and cannot send somebody else. { $phone ->
        [none] If you cannot attend, please reply so or contact the office.
       *[other] If you cannot attend, please reply so or call the office: { $phone }.
    }
refusal-substitute-self =
    NOTICE
    { $name } is the one who is invited, so no substitute was recorded.
refusal-substitute-invited =
    NOTICE
    { $name } has an invitation of their own, so no substitute was recorded. Please send somebody else.
pair-substituted =
    NOTICE
    This invitation was passed to the substitute: { $substitute }. The substitute has a personal link and code. To change this, please { $office }.
pair-renewed =
    NOTICE
    The office has replaced this link or code with a new one. Please use the newest invitation, or { $office }.

## For the organizers: substitutes where a group is invited by name
approval-request =
    REPLY NEEDED
    { $conference } · group { $group } (invited by name)
    { $delegate } asks to send a substitute: { $substitute }.
approval-yes = Agree
approval-no = Do not agree
approval-none =
    NOTICE
    No substitute waits for approval.
approval-over =
    NOTICE
    This request has been decided or is void: { $substitute }.
approval-approved =
    RECORDED ✓
    Substitute approved: { $substitute }. The delegate is told at once.
approval-declined =
    RECORDED ✓
    Substitute not approved: { $substitute }. The delegate is told at once.
menu-exact-groups = Groups invited by name
exact-groups-question =
    REPLY NEEDED
    In a group invited by name, organizers have to approve every substitute. Choose a group to change it:
exact-groups-option = { $group }{ $exact ->
        [true] { " ✓" }
       *[false] { "" }
    }
exact-groups-none =
    NOTICE
    The conference has no list of delegates yet.
exact-groups-done = Done
exact-groups-kept =
    RECORDED ✓
    The groups invited by name are saved.

## For the office: answering for somebody
menu-reply-for = Reply for somebody
find-question =
    REPLY NEEDED
    Please type part of the name (accents do not matter), the telephone number, or the number in the list.
find-nobody =
    REPLY NEEDED
    No delegate matches "{ $query }". Please type the name, telephone number or number in the list again.
find-choice =
    REPLY NEEDED
    Several delegates match "{ $query }". Choose one, or type more of the name:
find-many =
    REPLY NEEDED
    More than { $most } delegates match "{ $query }". Choose one, or type the full name:
reply-for-question =
    REPLY NEEDED
    { $delegate }
    { rsvp-standing }
    What does the delegate reply?
reply-for-reason =
    REPLY NEEDED
    { $delegate }: { $answer ->
        [attending] attending
        [absent] absent
       *[substituted] sends a substitute ({ $substitute })
    }.
    { $late ->
        [true] Replies have closed, so please say why the office replies, for example: telephoned at 8:00.
       *[false] Please give a reason, for example: telephoned; or choose Skip.
    }
reply-for-stopped =
    RECORDED ✓
    Nothing was recorded; the earlier reply stands.
reply-for-kept =
    RECORDED ✓
    { $delegate }: { $answer ->
        [attending] attending
        [absent] absent
       *[substituted] sends a substitute ({ $substitute })
    }.
reply-for-told =
    NOTICE
    The office has recorded for { $you } at { $conference }: { $answer ->
        [attending] attending
        [absent] absent
       *[substituted] a substitute is sent ({ $substitute })
    }. If this is wrong, please choose Reply or call the office.

## Another telephone
move-asked =
    NOTICE
    This invitation is in use on another telephone. That one was asked; once it confirms, the invitation moves here. If it is lost, please { $office }.
move-question =
    REPLY NEEDED
    Somebody has just opened the invitation of { $you } to { $conference } on another telephone. Move it there?
move-given =
    RECORDED ✓
    The invitation has moved to the other telephone. This one gets no more messages of the conference.
move-arrived =
    RECORDED ✓
    The invitation to { $conference } has moved to this telephone. { $You }, please choose one of the following:
move-kept =
    RECORDED ✓
    The invitation stays on this telephone. The other one is told.
move-refused =
    NOTICE
    The telephone that holds the invitation does not agree to the move. If need be, please call the office named on the invitation.
refusal-move-over =
    NOTICE
    No move to another telephone waits. If need be, please open the link on the new telephone again.
menu-renew-pass = Renew an invitation
renew-pass-confirm =
    REPLY NEEDED
    Give { $delegate } a new link and code?
    The old link and code, and the telephones connected with them, stop working at once.
renew-pass-stopped =
    RECORDED ✓
    Nothing was renewed; the old link and code still work.
renew-pass-done =
    RECORDED ✓
    The invitation of { $delegate } is renewed.
    Link: { "{link:" }{ $personId }{ "}" }
    Code: { "{code:" }{ $personId }{ "}" }
renew-pass-ended =
    NOTICE
    The office has renewed the invitation to { $conference }. This telephone is no longer connected; please use the new link or code.

## For the organizers: the desk, and calling a conference off
menu-desk = Office work
menu-people = Delegates and invitations
menu-programme = Programme and documents
people-question =
    REPLY NEEDED
    { $waiting ->
        [0] No substitute waits for approval.
       *[other] Substitutes waiting for approval: { $waiting }.
    }
    Choose what to do:
choose-work =
    REPLY NEEDED
    Choose what to do:
menu-cancel-conference = Cancel the conference
cancel-conference-confirm =
    REPLY NEEDED
    Cancel { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }?
    Everybody connected (among them { $connected }/{ $total } delegates) is told at once, and no reply is taken any more. This cannot be undone.
cancel-conference-stopped =
    RECORDED ✓
    The conference is not cancelled.
cancel-conference-done =
    RECORDED ✓
    { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    } is cancelled. Everybody connected is told; the others have to be called.
cancel-conference-already =
    NOTICE
    This conference was cancelled before.
cancel-conference-told =
    CHANGE
    { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    } is cancelled. You need not reply.{ $phone ->
        [none] { "" }
       *[other] { " " }Office: { $phone }.
    }

## Papers: where one stands
papers-state = { $state ->
        [assigned] assigned
        [speaker-named] speaker named
        [received] draft received
        [in-review] in review
        [correction-asked] correction asked
        [accepted] accepted
        [not-accepted] not accepted
       *[withdrawn] withdrawn
    }

## Papers: what a unit owes and hands in
menu-papers = Papers
papers-mine-label = My papers
papers-submit-label = Hand in a draft
papers-task-label = Take the task
papers-question-label = Ask the office
papers-speaker-label = Name the speaker
papers-speaker-change-label = Change the speaker
papers-list-label = List of papers
papers-open-label = Show the paper
papers-back-label = Back
papers-none =
    NOTICE
    No paper is assigned to { $you } now.
papers-until = { $until ->
        [none] no deadline stated
       *[other] before { $until } ({ papers-left })
    }
papers-left = { $unitOfTime ->
        [now] due now
       *[other] { $late ->
            [true] overdue by
           *[false] still
        } { $left } { $unitOfTime ->
            [day] days
            [hour] hours
           *[minute] minutes
        }
    }
papers-list =
    PAPERS
    The unit of { $you } has { $count } papers:
    { $papers }
    Please, { $you }, choose a paper:
papers-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { papers-state }{ $until ->
        [none] { "" }
       *[other] ; deadline { papers-until }
    }
papers-card =
    { $mine ->
        [true] MY PAPER
       *[false] TASK · PAPER
    }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; at most { $minutes } minutes
    }
    State: { papers-state }{ $number ->
        [none] { "" }
       *[other] , { papers-part-number }
    }{ $hasReasons ->
        [true] { "\u000A" }{ $reasons }
       *[false] { "" }
    }
    Speaker: { $speaker ->
        [none] not named yet
       *[other] { $speaker }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Deadline: { papers-until }
    }
papers-part-number = { $part ->
        [slides] slides no. { $number }
        [clip] clip no. { $number }
        [picture] picture no. { $number }
       *[text] version { $number }
    }
papers-reason = - { $body ->
        [none] { "" }
       *[other] { $body }:{ " " }
    }{ $code ->
        [own] { $text }
       *[other] { review-reason }
    }
papers-task-accepted =
    NOTED ✓
    { $You } takes the task of writing the paper.
papers-submit =
    PLEASE ANSWER
    Please, { $you }, send the file of the paper "{ $topic }" here (.docx, .pdf, .pptx, .odt).{ $until ->
        [none] { "" }
       *[other] { " " }Deadline: { papers-until }.
    }
    For a file above 20 MB, or from a computer: open this link, which works once and for 48 hours:
    { "{upload:" }{ $linkId }{ "}" }
papers-submit-again =
    PLEASE ANSWER
    No file yet. { $You } may send a file (.docx, .pdf, .pptx, .odt) here, send the link of a clip, or open this link to hand it in:
    { "{upload:" }{ $linkId }{ "}" }
papers-which =
    PLEASE ANSWER
    Which paper is the file { $file } for?
papers-which-plan = It is the plan of the conference
papers-file-dropped =
    NOTED ✓
    The file was not taken; earlier versions stay as they are.
papers-renew =
    PLEASE ANSWER
    The paper "{ $topic }" has been decided on: { papers-state }.
    A new version has to be reviewed from the beginning. Does { $you } still want to send it?
papers-renew-yes = Send the new version
papers-renew-no = Keep the decision
papers-being-read =
    NOTED ✓
    The file { $file } is being taken in for the paper "{ $topic }". The outcome will be told here in a few minutes.
papers-kind-unknown =
    NOTICE
    The file { $file } is of no kind that is taken. Please, { $you }, send .docx, .pdf, .odt, slides as .pptx, a picture or a clip.
papers-too-large =
    NOTICE
    The file { $file } is larger than 20 MB and cannot be sent in the chat. Please, { $you }, open this link to hand it in (up to 200 MB, once, within 48 hours):
    { "{upload:" }{ $linkId }{ "}" }
papers-received =
    NOTED ✓
    Received { papers-part-number } at { $time }, paper "{ $topic }".{ $part ->
        [picture] { " " }The picture is kept and the office has been told; please, { $you }, send the text as a file as well.
       *[other] { "" }
    }{ $hasLength ->
        [true] { "\u000A" }{ $length }
       *[false] { "" }
    }{ $isOver ->
        [true] { " " }This version is kept all the same.
       *[false] { "" }
    }{ $punctual ->
        [late] { "\u000A" }The deadline was before { $until }; this version came later and is kept all the same.
        [began-in-time] { "\u000A" }{ $You } began to send at { $started }, in time, and that counts.
       *[in-time] { "" }
    }
papers-length = About { $syllables } syllables, about { papers-minutes } to speak{ $limit ->
        [none] .
       *[other] ; at most { $limit } minutes are allowed.
    }{ $isOver ->
        [true] { "\u000A" }Too long by { papers-over }; about { $cut } syllables have to go.
       *[false] { "" }
    }
papers-minutes = { $minutes ->
        [0] { $seconds } seconds
       *[other] { $minutes } minutes{ $seconds ->
            [0] { "" }
           *[other] { " " }{ $seconds } seconds
        }
    }
papers-over = { $overMinutes ->
        [0] { $overSeconds } seconds
       *[other] { $overMinutes } minutes{ $overSeconds ->
            [0] { "" }
           *[other] { " " }{ $overSeconds } seconds
        }
    }
papers-length-unread = The words of the file could not be read, so its time is not known.
papers-length-none = The file has nothing to be spoken, so its time is not known.
papers-same =
    NOTICE
    This file is the same as { papers-part-number } of the paper "{ $topic }", so no new version was kept.
papers-received-by =
    NOTICE
    The paper "{ $topic }" has { papers-part-number }, handed in by { $who }.
papers-picture-came =
    NOTICE
    The unit sent a picture instead of a text: paper { $order }, "{ $topic }", picture no. { $number }. The picture is kept.
papers-to-review =
    REVIEW
    The paper "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }of { $unit }
    } has version { $number }. Please, { $you }, review it.
papers-secret =
    NOTICE
    The file { $file } bears a mark of secrecy, so it was neither taken nor kept. Please, { $you }, delete it from the chat and hand it in the way of secret documents; the office has been told.
papers-secret-came =
    NOTICE
    Paper { $order }, "{ $topic }": a file with a mark of secrecy has just been sent ({ $who }). It was neither taken nor kept.
papers-speaker =
    PLEASE ANSWER
    Who speaks on "{ $topic }"? Please, { $you }, write: name, post, telephone{ $presenter ->
        [none] { "" }
       *[other] { "\u000A" }The plan says: { $presenter }
    }
papers-speaker-again =
    PLEASE ANSWER
    The name or the telephone number could not be read. Please, { $you }, write for example: Trần Văn Bình, Phó Giám đốc, 0912 345 678
papers-speaker-named =
    NOTED ✓
    The speaker of the paper "{ $topic }": { $who }.
papers-speaker-way =
    Please, { $you }, give { $name } this link of their own, to follow the paper and to hand it in:
    { "{link:" }{ $personId }{ "}" }
    The code to type: { "{code:" }{ $personId }{ "}" }
papers-speaker-told =
    TASK · PAPER
    { $You } has been named to speak on "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }of { $unit }
    }.{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Deadline of the draft: { papers-until }.
    }
papers-question =
    PLEASE ANSWER
    Please, { $you }, write what you would like to know; the office gets it at once.
papers-question-sent =
    NOTED ✓
    The question of { $you } has been passed on to the office.
papers-question-came =
    PLEASE ANSWER
    Paper { $order }, "{ $topic }" – a question of { $who }:
    { $question }
refusal-paper-withdrawn =
    NOTICE
    The paper "{ $topic }" was withdrawn, so nothing more is taken.
refusal-paper-not-now =
    NOTICE
    The paper "{ $topic }" has no draft to review yet.

## Papers: reviewing
menu-review = Review
review-accepted = Accepted
review-correction-asked = Ask for correction
review-not-accepted = Not accepted
review-later-label = Later
review-send-label = Send
review-open-label = Show the paper
review-queue-none =
    REVIEW
    No paper waits for the review of { $you } now.
review-queue =
    REVIEW
    { $count } papers wait for the review of { $you }:
    { $papers }
review-queue-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: version { $number }{ $until ->
        [none] { "" }
       *[other] ; deadline { papers-until }
    }
review-version =
    REVIEW · paper { $order }, version { $number }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    File: { $file }{ $minutes ->
        [none] { "" }
       *[other] ; at most { $minutes } minutes
    }{ $hasLength ->
        [true] { "\u000A" }{ $length }
       *[false] { "" }
    }{ $hasChanges ->
        [true] { "\u000A" }{ $changes }
       *[false] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Deadline of the review: { papers-until }
    }
review-changes = Since version { $earlier }: { $isSame ->
        [true] nothing has changed.
       *[false] { $added } paragraphs added, { $removed } removed, { $changed } changed{ $moved ->
            [0] { "" }
           *[other] , { $moved } moved
        }.
    }
review-compare-label = See what changed
review-comparison =
    WHAT CHANGED · paper { $order }, version { $number }
    { $changes }{ $hasExcerpts ->
        [true] { "\u000A" }{ $excerpts }
       *[false] { "" }
    }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }{ $more } more.
    }
    The whole text with marks comes with this message.
review-change = { $kind ->
        [added] - Added: "{ $after }"
        [removed] - Removed: "{ $before }"
       *[changed] - Changed: "{ $before }" to "{ $after }"
    }
review-reason = { $code ->
        [evidence] Add figures as evidence.
        [length] Shorten it to fit the time.
        [topic] Keep to the topic.
        [structure] Put it into a better order.
        [facts] Check figures and sources.
        [wording] Mend wording and spelling.
       *[form] Keep to the prescribed form.
    }
review-reason-option = { $chosen ->
        [true] ✓{ " " }
       *[false] { "" }
    }{ review-reason }
review-reasons =
    PLEASE ANSWER
    { $verdict ->
        [not-accepted] Not accepted
       *[other] Correction asked
    }: choose one or more reasons, write what else there is, or send the marked-up file; then choose Send.{ $hasTold ->
        [true] { "\u000A" }{ $told }
       *[false] { "" }
    }
review-note-kept = - Comment: { $note }
review-file-kept = - Marked-up file: { $file }
review-reasons-missing =
    PLEASE ANSWER
    No reason yet. The unit has to know what to mend.
review-kept =
    NOTED ✓
    Paper "{ $topic }", version { $number }: { $verdict ->
        [accepted] Accepted
        [not-accepted] Not accepted
       *[other] Correction asked
    }.{ $decision ->
        [none] { " " }The second body has still to give its verdict; the unit has not been told.
       *[other] { " " }The unit is told at once.
    }{ $left ->
        [0] { " " }Nothing more waits for the review of { $you }.
       *[other] { "" }
    }
review-result =
    RESULT OF THE REVIEW
    Paper "{ $topic }", version { $number }: { $state ->
        [accepted] Accepted
        [not-accepted] Not accepted
       *[other] Correction asked
    }.{ $hasReasons ->
        [true] { "\u000A" }{ $reasons }
       *[false] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Deadline of the corrected version: { papers-until }.
    }
review-marked-file =
    RESULT OF THE REVIEW
    Paper "{ $topic }", version { $number }: the marked file { $body ->
        [none] { "" }
       *[other] of { $body }{ " " }
    }comes with this message.
refusal-review-own-paper =
    NOTICE
    { $You } is speaker or contact of the paper "{ $topic }" and does not review it.
refusal-review-overtaken =
    NOTICE
    The paper "{ $topic }" has just got a new version, so the verdict was not taken. This is the newest one.
refusal-review-decided =
    NOTICE
    Another reviewer has decided on this version of the paper "{ $topic }": { papers-state }. The verdict was not taken.
refusal-review-not-now =
    NOTICE
    The paper "{ $topic }" waits for no review now: { papers-state }.

## Papers: the office
review-overview =
    PAPERS · { $conference }
    { $count ->
        [0] There are no papers yet.
       *[other] { $count } papers, { $overdue } overdue.{ "\u000A" }{ $counts }
    }
review-count = - { papers-state }: { $count }
review-list-label = List of papers
review-queue-label = Waiting for my review
review-assign-label = Assign a paper
review-programme-label = Order of speaking
review-contacts-label = Codes of the contacts
review-report-label = Reported to the standing board
review-rules-label = Rules for papers
review-back-label = Back to papers
review-back-to-list-label = Back to the list
review-back-to-paper-label = Back to the paper
review-back-to-programme-label = Back to the order
review-list =
    PAPERS · page { $page }/{ $pages }
    { $papers }
review-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { papers-state }{ $until ->
        [none] { "" }
       *[other] ; { papers-left }
    }{ $who ->
        [none] { "" }
       *[other] ; waiting for { $who }
    }
review-paper =
    PAPER { $order } · { papers-state }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; at most { $minutes } minutes
    }
    Speaker: { $speaker ->
        [none] not named yet
       *[other] { $speaker }
    }; newest version: { $number ->
        [none] none yet
       *[other] no. { $number } ({ $file })
    }
    Draft: { $author ->
        [none] not stated
       *[other] before { $author }
    }; review: { $review ->
        [none] not stated
       *[other] before { $review }
    }
    Reviewers: { $reviewers ->
        [none] nobody yet
       *[other] { $reviewers }
    }{ $who ->
        [none] { "" }
       *[other] { "\u000A" }Waiting for: { $who }{ $until ->
            [none] { "" }
           *[other] { " " }({ papers-left })
        }
    }
review-draft-label = Show the draft
review-history-label = History
review-extend-label = Extend
review-link-label = Hand in for the unit
review-reviewers-label = Reviewers
review-change-label = Change the task
review-reopen-label = Review again
review-withdraw-label = Withdraw
review-restore-label = Restore
review-older-label = Earlier
review-history =
    HISTORY · paper { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $events }
review-event = - { $at }: { $kind ->
        [assigned] paper assigned
        [changed] task changed
        [task-accepted] the unit took the task
        [question] the unit asked: { $question }
        [reply] the office answers: { $reply }
        [speaker] speaker named: { $name }
        [draft] handed in { papers-part-number } ({ $name })
        [review] review of version { $number } begun
        [verdict] verdict on version { $number }: { papers-verdict }{ $body ->
            [none] { "" }
           *[other] { " " }{ $body }
        }
        [decision] decision on version { $number }: { papers-state }
        [reopened] version { $number } is reviewed again
        [extension] { review-step } extended to { $until }: { $why }
        [withdrawn] paper withdrawn
        [restored] paper restored
        [delivery] { $delivery ->
            [printed] only printed
           *[spoken] spoken at place { $place }
        }
       *[reported] { $reported ->
            [true] reported to the standing board
           *[false] not reported to the standing board
        }
    }{ $by ->
        [none] { "" }
       *[other] { " " }– { $by }
    }
papers-verdict = { $verdict ->
        [accepted] Accepted
        [not-accepted] Not accepted
       *[other] Correction asked
    }
review-step = { $step ->
        [author] draft
        [review] review
       *[report] report to the standing board
    }
review-withdrawn =
    NOTED ✓
    The paper was withdrawn; what was handed in is kept.
review-restored =
    NOTED ✓
    The paper was restored.
review-withdrawn-told =
    CHANGE
    The paper "{ $topic }" was withdrawn. { $You } need not send anything more.
review-restored-told =
    CHANGE
    The paper "{ $topic }" is in the programme again.
review-reopened =
    NOTED ✓
    The decision no longer holds; the paper waits for its review.
review-reopened-told =
    CHANGE
    The paper "{ $topic }", version { $number }, is reviewed again. The decision no longer holds.
review-link-given =
    NOTED ✓
    The link to hand in for the paper "{ $topic }", once, within 48 hours:
    { "{upload:" }{ $linkId }{ "}" }
review-draft-sent =
    NOTICE
    Paper "{ $topic }", version { $number }.
review-versions-label = What has come
review-versions =
    WHAT HAS COME · paper { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $versions }
review-version-line = - { papers-part-number }, { $at }, { $who }: { $name }
review-version-option = Get { papers-part-number }
review-version-sent =
    NOTICE
    Paper "{ $topic }", { papers-part-number }.
review-reply-label = Answer the unit
review-reply =
    REPLY NEEDED
    Paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $hasQuestion ->
        [true] { "\u000A" }{ $question }
       *[false] { "" }
    }
    Please write the answer; the unit hears it at once.
review-reply-question = { $who } asks: { $question }
review-reply-sent =
    RECORDED ✓
    The answer is on its way to the unit.
review-reply-told =
    NOTICE
    The office answers about the paper "{ $topic }":
    { $reply }
review-topic =
    PLEASE ANSWER
    Please write the topic of the paper.{ $standing ->
        [none] { "" }
       *[other] { "\u000A" }It stands as: { $standing }
    }
review-unit =
    PLEASE ANSWER
    Please write the unit that writes the paper.{ $standing ->
        [none] { "" }
       *[other] { "\u000A" }It stands as: { $standing }
    }
review-keep-label = Leave as it is
review-text-only =
    PLEASE ANSWER
    Please write it in words, or choose Cancel.
review-minutes =
    PLEASE ANSWER
    Please write the minutes of speaking, or choose:
review-minutes-keep = { $minutes } minutes
review-minutes-none = No limit
review-minutes-again =
    PLEASE ANSWER
    Please write a number of minutes from 1 to { $most }.
review-due =
    PLEASE ANSWER
    Please write the deadline of the draft, for example: 11h ngày 29/5/2026
review-due-keep = Before { $due }
review-due-none = No deadline
review-due-again =
    PLEASE ANSWER
    The day and hour could not be read. Please write them again, for example: 11h ngày 29/5/2026
review-check =
    PLEASE ANSWER
    { $kind ->
        [new] Assign the paper
       *[change] Change the task
    }: "{ $topic }"
    Unit: { $unit ->
        [none] not stated
       *[other] { $unit }
    }; { $minutes ->
        [none] no limit of time
       *[other] at most { $minutes } minutes
    }; deadline: { $due ->
        [none] not stated
       *[other] before { $due }
    }
    Is it right?
review-assign-stopped =
    NOTED ✓
    Nothing was changed.
review-assigned =
    NOTED ✓
    The paper was assigned. A contact who is connected is told at once; to others send the code under Codes of the contacts.
review-changed =
    NOTED ✓
    The task was changed; the unit is told at once.
review-task-told =
    { $kind ->
        [new] TASK · PAPER
       *[changed] CHANGE · PAPER
    }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; at most { $minutes } minutes
    }.{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Deadline: { papers-until }.
    }
review-extend-step =
    PLEASE ANSWER
    What of paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }?
review-step-option = { $step ->
        [author] Draft
        [review] Review
       *[report] Report to the standing board
    } ({ $due ->
        [none] no deadline stated
       *[other] before { $due }
    })
review-extend-until =
    PLEASE ANSWER
    More time for { review-step }, paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }; the deadline now: { $due ->
        [none] not stated
       *[other] before { $due }
    }.
    Please write the new deadline, for example: 17h ngày 30/5/2026
review-extend-past =
    PLEASE ANSWER
    That moment is past. Please write one to come.
review-extend-shorter =
    PLEASE ANSWER
    The new deadline must be later than the one that stands (before { $due }). Please write it again.
review-extend-why =
    PLEASE ANSWER
    The new deadline: before { $due }. Please write why.
review-extended =
    NOTED ✓
    Extended to before { $until }.
review-extended-told =
    CHANGE
    Paper "{ $topic }": the deadline of the { review-step } was moved to before { $until }.
    Reason: { $why }
review-reviewers =
    REVIEW · paper { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $count ->
        [0] There is no reviewer yet.
       *[other] { $people }
    }
    Write a name to add a reviewer of this paper.
review-reviewer-line = - { $name }{ $body ->
        [none] { "" }
       *[other] , { $body }
    }{ $connected ->
        [true] { "" }
       *[false] { " (not connected)" }
    }
review-give-option = Give it to { $name } too
review-reviewer-again =
    PLEASE ANSWER
    The name could not be read. Please write the whole name, for example: Trần Văn Bình
review-reviewer-given =
    NOTED ✓
    Given to review.
review-reviewer-added =
    NOTED ✓
    Added { $name }. Link: { "{link:" }{ $personId }{ "}" }
    Code: { "{code:" }{ $personId }{ "}" }
review-contacts =
    CONTACTS FOR PAPERS
    { $count } units, { $silent } not connected. One code for each:
    { $units }
review-contact-line =
    - { $unit } (papers { $orders }){ $connected ->
        [true] , connected
       *[false] { "" }
    }
      Code: { "{code:" }{ $personId }{ "}" }
      Link: { "{link:" }{ $personId }{ "}" }
review-reported =
    NOTED ✓
    { $count } papers were reported to the standing board.
review-rules =
    RULES FOR PAPERS
    Speed: { $rate } syllables a minute; { $handover } seconds between two; { $slot ->
        [none] the slot is that of the agenda
       *[other] a slot of { $slot } minutes
    }
    Review: { $reviewers } people; { $first ->
        [none] one verdict decides
       *[other] both { $first } and { $second } must agree
    }
    Please write a change, for example: tốc độ 180 chữ; chuyển tiếp 30 giây; phiên 120 phút; cơ quan: Văn phòng; Ban Tuyên giáo; bỏ cơ quan
review-body-option = { $name }: { $body }
review-rule-kept =
    NOTED ✓
    The rules were changed.
review-rule-again =
    PLEASE ANSWER
    It is not clear what to change. For example: tốc độ 180 chữ; chuyển tiếp 30 giây; phiên 120 phút; cơ quan: Văn phòng; Ban Tuyên giáo
review-rule-range =
    PLEASE ANSWER
    The number is out of range: 60–400 syllables a minute, up to 600 seconds between two, a slot from 5 minutes.
review-programme =
    ORDER OF SPEAKING
    { $spoken } papers to be spoken need { $needed } minutes with the changes between them; { $fit ->
        [over] the agenda has { $minutes } minutes, { $over } too few.
        [fits] the agenda has { $minutes } minutes, { $short } are left.
       *[unknown] the agenda does not say how long.
    }{ $withoutMinutes ->
        [0] { "" }
       *[other] { " " }{ $withoutMinutes } have no limit of minutes.
    }
    { $papers }
    Choose a paper to move it or to have it only printed, then choose Confirm the order.
review-programme-line = { $place ->
        [none] - (only printed)
       *[other] { $place }.
    } Paper { $order }, { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] , { $minutes } minutes
    }{ $speaker ->
        [none] { "" }
       *[other] ; { $speaker }
    }
review-programme-item =
    PLEASE ANSWER
    Paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { $printed ->
        [true] only printed
       *[false] spoken
    }.
review-programme-confirm = Confirm the order
review-up-label = One up
review-down-label = One down
review-spoken-label = Speak
review-printed-label = Only print
review-programme-kept =
    NOTED ✓
    { $told ->
        [0] The order is the same, so nobody has to be told.
       *[other] The order was kept; { $told } papers have something new, and their speakers are told.
    }
review-place-told =
    CHANGE
    Paper { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { $delivery ->
        [printed] only printed, not spoken at the conference.
       *[spoken] spoken at the conference, at place { $place }.
## The Official Account on Zalo
zalo-phone-title = Share the telephone number
zalo-phone-subtitle = The office uses it to find your invitation in the list of delegates.
zalo-trouble-tokens =
    ZALO HAS STOPPED SENDING
    Zalo no longer accepts the access of the office's account. Messages by Zalo are waiting; the other channels go on.
    Would { $you } please have the technician renew the access, put the new token into the settings and start the program again.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }
zalo-trouble-settings =
    ZALO NEEDS ATTENTION
    Zalo does not let the office's account send: the account, its package or the application's rights do not suffice.
    Would { $you } please have the technician look into Zalo's console.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }
zalo-trouble-billing =
    ZALO NEEDS ATTENTION
    The office's account has no money, or no way to pay. Messages that cost money go to other channels or the telephone list.
    Would { $you } please top it up, or tell whoever does.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }
zalo-trouble-template =
    ZALO NEEDS ATTENTION
    Zalo does not take one of the office's templates: not approved, disabled, or with other fields. Messages go to other channels or the telephone list.
    Would { $you } please have the technician look at the templates.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }
zalo-trouble-policy =
    ZALO NEEDS ATTENTION
    Zalo refused a message of the office for what it says. It is not sent again.
    Would { $you } please look at what was sent.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }
zalo-trouble-unknown-error =
    ZALO NEEDS ATTENTION
    Zalo refused a message for an unknown reason. Messages go to other channels or the telephone list.
    Would { $you } please tell the technician.{ $code ->
        [none] { "" }
       *[other] { " " }Zalo's code: { $code }.
    }

## The log of changes
menu-audit = Log
audit-lines =
    LOG · { $conference }
    Entries: { $count }. Newest first:
    { $lines }
audit-line = { $when } · { $who } · { $what }{ $whom ->
        [none] { "" }
       *[other] { " · " }{ $whom }
    }{ $change ->
        [none] { "" }
       *[other] { " · " }{ $change }
    }
audit-file = Take the log along
audit-close = Close
audit-sent =
    NOTED ✓
    The log of { $conference } comes with this message.

## Who works for the conference
menu-roles = Roles
roles-list =
    ROLES · { $conference }
    People who work for it: { $count }. Choose one to see, add or take back roles:
roles-one = { $name }: { $roles }
roles-new = Add somebody
roles-close = Close
roles-back = Back
roles-name =
    PLEASE ANSWER
    The full name of whoever gets the role?
roles-name-again =
    PLEASE ANSWER
    A name has letters and at most 100 characters. Please type it again, { $you }.
roles-same =
    PLEASE ANSWER
    The conference already has somebody called { $name }. Who gets the role?
roles-same-new = Somebody else of that name
roles-role =
    PLEASE ANSWER
    Which role does { $name } get?
roles-card =
    ROLES · { $name }
    Roles: { $roles }
    { $connected ->
        [true] Connected.
       *[other] Not connected yet.
    }
roles-give = Add a role
roles-take = Take back: { $role }
roles-show = Show code and link
roles-renew = Give a new code
roles-confirm =
    PLEASE ANSWER
    Take the role { $role } from { $name }? It counts at once.
roles-renew-confirm =
    PLEASE ANSWER
    Give { $name } a new link and code?
    The old ones and all connected devices stop at once.
roles-kept-as-is =
    NOTED ✓
    Nothing was changed.
roles-given =
    NOTED ✓
    { $name } now is { $role }.
roles-taken =
    NOTED ✓
    { $name } no longer is { $role }.
roles-pass =
    Link of { $name }: { "{link:" }{ $personId }{ "}" }
    Code to type: { "{code:" }{ $personId }{ "}" }
roles-with-pass =
    { $said }
    { $pass }
roles-renewed =
    NOTED ✓
    { $name } has a new code.
roles-told-given =
    NOTICE
    { $You } now have the role { $role } at { $conference }.
roles-told-taken =
    NOTICE
    The role { $role } at { $conference } has ended for { $you }.
roles-told-renewed =
    NOTICE
    The office gave { $you } a new code for { $conference }. This device is disconnected; please use the new link or code.
refusal-last-owner =
    NOTICE
    A conference needs at least one owner. Give the role to somebody else first.

## Personal data
menu-my-data = Personal data
my-data-question =
    PERSONAL DATA
    For { $conference } the system keeps the name, post, unit, telephone number, answer and messages of { $you }.
    { $until ->
        [none] They are erased once the conference is over and the time of keeping has passed.
       *[other] They are erased automatically after { $until }.
    }
    Please choose, { $you }:
my-data-file = Get my data as a file
my-data-erase = Ask for erasure
my-data-close = Close
my-data-sent =
    NOTED ✓
    Everything that is kept about { $you } comes with this message.
my-data-confirm =
    PLEASE ANSWER
    After erasure { $you } can no longer answer, get messages or open the invitation to { $conference } here. The numbers stay, without the name of { $you }.
    Send the request to the organizers?
my-data-asked =
    NOTED ✓
    The request was sent to the organizers. { $You } will hear of it here.
my-data-waiting =
    NOTICE
    The request of { $you } waits for the organizers.
my-data-kept =
    NOTED ✓
    Nothing was changed.
my-data-erased =
    NOTICE
    The personal data of { $you } at { $conference } were erased as requested. Thank you, { $you }.
my-data-declined =
    NOTICE
    The organizers have not agreed to erase the data of { $you } at { $conference }.{ $phone ->
        [none] { "" }
       *[other] { " " }{ $You } can call the office: { $phone }.
    }
menu-erasures = Requests for erasure
erasures-none =
    NOTICE
    No request for erasure is waiting.
erasures-request =
    PLEASE ANSWER
    { $person } asks for erasure of personal data at { $conference }.
    It cannot be undone: name, telephone number, messages, codes and lists with this name go; the numbers of answers stay.
erasures-yes = Erase
erasures-no = Do not erase
erasures-done =
    NOTED ✓
    The personal data were erased as requested.
erasures-declined =
    NOTED ✓
    Nothing was erased; the person was told.
erasures-over =
    NOTICE
    This request has been decided.
erasures-own =
    NOTICE
    Another owner decides about the request of { $you }.
menu-retention = Time of keeping
retention-question =
    PLEASE ANSWER
    Personal data of { $conference } are kept { $months } months after its day{ $until ->
        [none] { "" }
       *[other] { " " }(erased automatically from { $until })
    }.
    For how many months shall they be kept?
retention-months = { $months } months
retention-kept =
    NOTED ✓
    Personal data of { $conference } are kept { $months } months after its day.
retention-announced =
    NOTICE
    The time of keeping personal data of { $conference } is over; they are erased automatically from { $until }.
    Numbers and documents stay. Please take along the lists that { $you } still need before, or change the time under Time of keeping.
retention-erased =
    NOTICE
    The time of keeping personal data of { $conference } is over, and they were erased. Numbers and documents stay.
