# The words of the secretary. A message begins with its kind in capitals; ids begin with the flow's name.
# Every message may use $you and $You: đồng chí, or ông or bà where the list says so.

## Menu
menu-rsvp = Xác báo
menu-agenda = Chương trình
menu-card = Giấy mời và chỗ ngồi
menu-answers = Quản trị
menu-invite = Gửi giấy mời
menu-call = Gọi điện
menu-remind = Nhắc lại
menu-report = Báo cáo
menu-import-plan = Nhập kế hoạch
menu-import-delegates = Nhập danh sách
menu-switch = Đổi hội nghị
menu-home = Trình đơn chính
menu-office = Gọi văn phòng

confirm = Xác nhận
cancel = Hủy
next-page = Trang tiếp theo

## What every conversation needs
home-menu =
    THÔNG BÁO
    Kính mời { $you } chọn một trong các mục sau:
home-connected =
    ĐÃ GHI NHẬN ✓
    Đã kết nối với { $conference }.
    Kính mời { $you } chọn một trong các mục sau:
home-stopped =
    ĐÃ GHI NHẬN ✓
    Đã dừng việc đang làm; những nội dung đã ghi nhận vẫn giữ nguyên.
not-understood =
    THÔNG BÁO
    Xin lỗi { $you }, tôi chưa hiểu câu vừa rồi. Kính mời { $you } chọn một trong các mục sau:
choose-one =
    CẦN TRẢ LỜI
    Xin lỗi { $you }, tôi chưa hiểu câu vừa rồi. Kính mời { $you } chọn một trong các mục sau:
stale-button =
    THÔNG BÁO
    Mục vừa chọn thuộc câu hỏi cũ nên không có thay đổi nào. Sau đây là nội dung hiện tại.
file-not-expected =
    THÔNG BÁO
    Hiện { $you } không có việc nào cần gửi tệp, nên tệp vừa gửi không được tiếp nhận.
withheld-secret =
    THÔNG BÁO
    Nội dung vừa gửi có dấu chỉ độ mật nên không được nhận và không được lưu.
    Văn bản mật chỉ gửi, nhận qua văn thư mật. Kính đề nghị { $you } xóa tin vừa gửi khỏi cuộc trò chuyện.
withheld =
    THÔNG BÁO
    Kênh này không chuyển được nội dung { $you } vừa gửi. Nếu là tệp hoặc cần trả lời bằng cách khác, kính đề nghị { $you } mở trang riêng:
    { "{link:" }{ $personId }{ "}" }
dialog-lost =
    THÔNG BÁO
    Việc đang làm dở không tiếp tục được. Những nội dung đã ghi nhận vẫn giữ nguyên; kính đề nghị { $you } chọn lại từ đầu.
apology =
    THÔNG BÁO
    Xin lỗi { $you }, hệ thống gặp lỗi khi xử lý tin vừa rồi nên chưa ghi nhận. Kính đề nghị { $you } gửi lại, hoặc gọi văn phòng.
refusal-not-yours =
    THÔNG BÁO
    Mục này không thuộc phần việc của { $you } tại hội nghị.
refusal-rsvp-closed =
    THÔNG BÁO
    Đã hết hạn xác báo. { $phone ->
        [none] Nếu cần thay đổi, kính đề nghị { $you } liên hệ văn phòng.
       *[other] Nếu cần thay đổi, kính đề nghị { $you } gọi văn phòng: { $phone }.
    }
refusal-conference-cancelled =
    THÔNG BÁO
    Hội nghị đã hủy. { $You } không cần xác báo.{ $phone ->
        [none] { "" }
       *[other] { " " }Văn phòng: { $phone }.
    }
refusal-invitation-withdrawn =
    THÔNG BÁO
    Giấy mời này không còn hiệu lực. { $phone ->
        [none] Kính đề nghị { $you } liên hệ văn phòng.
       *[other] Kính đề nghị { $you } gọi văn phòng: { $phone }.
    }

## The office
office-name = Văn phòng ban tổ chức
office-phone =
    THÔNG BÁO
    Số điện thoại văn phòng: { $phone }.
office-unknown =
    THÔNG BÁO
    Số điện thoại văn phòng có ghi trên giấy mời.
office-call = gọi văn phòng: { $phone }
office-ask = liên hệ văn phòng ghi trên giấy mời

## Connecting
pair-stranger =
    THÔNG BÁO
    Đây là hệ thống trả lời tự động phục vụ hội nghị.
    Kính đề nghị { $you } nhập mã trên giấy mời (ví dụ: ABCD-EFGH) để nhận thông tin của mình. Nếu chưa có mã, xin { $office }.
pair-identity =
    CẦN TRẢ LỜI
    Đây là hệ thống trả lời tự động của { $issuer }, phục vụ { $conference }.
    Xin hỏi có phải { $whom } không ạ?
pair-yes = Đúng
pair-no = Không phải
pair-consent =
    CẦN TRẢ LỜI
    Hệ thống lưu họ tên, chức vụ, đơn vị, số điện thoại và nội dung trả lời của { $you }, chỉ để tổ chức hội nghị, và xóa khi hết thời hạn lưu.
    { $You } xem hoặc yêu cầu xóa dữ liệu của mình bất cứ lúc nào bằng cách gõ /dulieu.
    Kính đề nghị { $you } đồng ý để tiếp tục.
pair-agree = Đồng ý
pair-not-me =
    ĐÃ GHI NHẬN ✓
    Xin lỗi đã làm phiền. Nếu cần nhận giấy mời của mình, xin { $office }.
pair-refused =
    THÔNG BÁO
    Mã này không đúng hoặc đã được dùng. Kính đề nghị { $you } xem lại mã trên giấy mời, hoặc { $office }.
pair-later =
    THÔNG BÁO
    Hiện chưa nhận mã nhập tay. Kính đề nghị { $you } mở liên kết hoặc quét mã QR trên giấy mời, hoặc { $office }.
pair-phone-unknown =
    THÔNG BÁO
    Chưa xác định được { $you } theo số điện thoại này. Kính đề nghị { $you } nhập mã trên giấy mời, hoặc { $office }.
pair-phone-shared =
    THÔNG BÁO
    Số điện thoại này có trong danh sách của nhiều đại biểu nên văn phòng cần xác định. Kính đề nghị { $you } nhập mã trên giấy mời, hoặc { $office }.
pair-phone-shared-came =
    CẦN TRẢ LỜI
    { $conference }: có người dùng số { $phone } để nhận giấy mời, nhưng số này là của nhiều đại biểu trong danh sách:
    { $people }
    Kính đề nghị { $you } gọi lại số này và đọc mã của đúng người.
pair-phone-shared-person = - { $whom }: mã { "{code:" }{ $personId }{ "}" }
pair-stopped =
    ĐÃ GHI NHẬN ✓
    Đã dừng. Khi cần, { $you } mở lại liên kết hoặc nhập lại mã trên giấy mời; hoặc { $office }.

## Answering the invitation
rsvp-attending = Tham dự
rsvp-absent = Vắng mặt
rsvp-substituted = Cử người dự thay
rsvp-invitation =
    GIẤY MỜI · MÃ { "{code:" }{ $personId }{ "}" }
    Kính gửi { $whom }
    { $issuer ->
        [none] Trân trọng kính mời dự
       *[other] { $issuer } trân trọng kính mời dự
    } { $conference }.{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Thời gian: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Địa điểm: { $venue }
    }
    { $until ->
        [none] Kính đề nghị xác báo.
       *[other] Kính đề nghị xác báo trước { $until }.
    }
rsvp-change =
    CẦN TRẢ LỜI
    { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    { rsvp-standing }
    Nếu có thay đổi, xin chọn lại:
rsvp-standing = { $answer ->
        [attending] Hiện ghi nhận: tham dự.
        [absent] Hiện ghi nhận: vắng mặt.
        [substituted] Hiện ghi nhận: cử người dự thay ({ $substitute }).
       *[silent] Hiện ghi nhận: chưa trả lời.
    }
rsvp-kept =
    ĐÃ GHI NHẬN ✓
    { $answer ->
        [attending] { $You } tham dự { $conference }
        [absent] { $You } vắng mặt tại { $conference }
       *[substituted] { $You } cử người dự thay ({ $substitute }) tại { $conference }
    }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    Nếu có thay đổi, { $you } chọn Xác báo{ $until ->
        [none] { "" }
       *[other] { " " }trước { $until }
    }.
rsvp-doubt =
    CẦN TRẢ LỜI
    Chưa ghi nhận câu trả lời. Khi đã quyết định, kính đề nghị { $you } chọn một trong các mục sau:
rsvp-none =
    THÔNG BÁO
    Hội nghị này không có giấy mời mang tên { $you }.
rsvp-reason-question = Kính đề nghị { $you } cho biết lý do vắng mặt, hoặc chọn Bỏ qua.
rsvp-reason-again =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } ghi lý do vắng mặt bằng chữ, hoặc chọn Bỏ qua.
rsvp-reason-overtaken =
    THÔNG BÁO
    Không ghi lý do vắng mặt, vì câu trả lời đã thay đổi. { rsvp-standing }
rsvp-reason-skip = Bỏ qua
rsvp-reason-skipped =
    ĐÃ GHI NHẬN ✓
    { $You } vắng mặt. Nếu có thay đổi, { $you } chọn Xác báo.
rsvp-reason-kept =
    ĐÃ GHI NHẬN ✓
    Đã ghi lý do vắng mặt của { $you }. Nếu có thay đổi, { $you } chọn Xác báo.
rsvp-substitute-name =
    CẦN TRẢ LỜI
    Kính đề nghị cho biết họ tên người dự thay.
    Có thể ghi cả chức vụ và số điện thoại trong một tin, ví dụ: Nguyễn Thị Lan, Phó Chủ tịch, 0912 345 678
rsvp-substitute-name-again =
    CẦN TRẢ LỜI
    Chưa rõ họ tên. Kính đề nghị ghi đủ họ và tên người dự thay, ví dụ: Nguyễn Thị Lan
rsvp-substitute-title =
    CẦN TRẢ LỜI
    Kính đề nghị cho biết chức vụ của { $name }.
rsvp-substitute-title-again =
    CẦN TRẢ LỜI
    Kính đề nghị ghi chức vụ của { $name }, ví dụ: Phó Chủ tịch
rsvp-substitute-phone =
    CẦN TRẢ LỜI
    Kính đề nghị cho biết số điện thoại của { $name }.
rsvp-substitute-phone-again =
    CẦN TRẢ LỜI
    Số điện thoại chưa đúng. Kính đề nghị ghi số của { $name }, ví dụ: 0912 345 678
rsvp-substitute-confirm =
    CẦN TRẢ LỜI
    Người dự thay: { $substitute }.
    Kính đề nghị { $you } xác nhận.
rsvp-substitute-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa cử người dự thay; câu trả lời trước đó của { $you } vẫn giữ nguyên.

## The agenda
agenda =
    THÔNG BÁO
    Chương trình { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }
    { $items }
agenda-none =
    THÔNG BÁO
    Chương trình { $conference } chưa được công bố.
agenda-session = { $session }
agenda-item = { $order }. { $times ->
        [none] { "" }
       *[other] { $times }{ " " }
    }{ $title }{ $ifAny ->
        [true] { " (nếu có)" }
       *[false] { "" }
    }{ $responsible ->
        [none] { "" }
       *[other] { "\u000A   " }{ $responsible }
    }

## The invitation and the seat
card =
    GIẤY MỜI{ $personId ->
        [none] { "" }
       *[other] { " · MÃ " }{ "{code:" }{ $personId }{ "}" }
    }
    { $conference }
    Kính mời: { $whom }{ $state ->
        [cancelled] { "\u000A" }Hội nghị đã hủy.
       *[open] { "" }
    }{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Thời gian: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Địa điểm: { $venue }
    }
    Chỗ ngồi: { $seat ->
        [none] theo sơ đồ tại hội trường
        [moved] đã chuyển cho người dự thay
       *[other] { $seat }
    }{ $dress ->
        [yes] { "\u000A" }Trang phục:{ "\u000A" }{ $dressCode }
       *[no] { "" }
    }
    { rsvp-standing }
    Liên hệ: { $phone ->
        [none] văn phòng ghi trên giấy mời
       *[other] văn phòng, { $phone }
    }
card-dress = - { $who }: { $text }

## For the office: telling by telephone or on paper
menu-by-hand = Tin báo trực tiếp
by-hand-list =
    TIN BÁO TRỰC TIẾP · { $conference }
    { $count ->
        [0] Không có tin nào cần báo qua điện thoại hay bản in.
       *[other] { $count } người chưa được báo. Kính đề nghị { $you } chọn người để xem nội dung cần báo:
    }
by-hand-person = { $name }{ $title ->
        [none] { "" }
       *[other] , { $title }
    } ({ $count } tin)
by-hand-print-label = Bản in
by-hand-choose-label = Chọn người nhận trực tiếp
by-hand-close-label = Kết thúc
by-hand-back-label = Quay lại
by-hand-told-label = Đã báo
by-hand-unreached-label = Không nghe máy
by-hand-closed =
    ĐÃ GHI NHẬN ✓
    Đã kết thúc việc báo tin trực tiếp.
by-hand-tell =
    CẦN BÁO · { $whom }
    Điện thoại: { $phone ->
        [none] chưa có
       *[other] { $phone }
    }
    { $count ->
        [0] Không còn tin nào cần báo.
       *[other] { $lines }
    }
by-hand-line = { $text }{ $asks ->
        [none] { "" }
       *[other] { "\u000A" }Hỏi: { $asks }
    }{ "\u000A" }
by-hand-noted =
    ĐÃ GHI NHẬN ✓
    { $outcome ->
        [told] Đã báo cho { $name }. Nếu { $name } đã trả lời, { $you } ghi ở mục Trả lời thay.
       *[unreached] { $name } không nghe máy; tin vẫn còn trong danh sách.
    }
by-hand-question =
    CẦN TRẢ LỜI
    { $carried ->
        [true] { $whom } đang được báo tin qua điện thoại, bản in. Có thôi báo trực tiếp không?
       *[false] Từ nay có báo tin cho { $whom } qua điện thoại, bản in không?
    }
by-hand-set =
    ĐÃ GHI NHẬN ✓
    { $carried ->
        [true] Tin cho { $name } sẽ vào danh sách báo trực tiếp.
       *[false] { $name } không còn trong danh sách báo trực tiếp.
    }
by-hand-sheet =
    TIN BÁO TRỰC TIẾP · { $conference }
    Bản in những tin cần báo qua điện thoại hoặc trao tận tay kèm theo tin này.

## For the organizers: channels
menu-channels = Kênh liên lạc
channels =
    KÊNH LIÊN LẠC · { $conference }
    { $some ->
        [yes] Số người nhận tin theo kênh:
       *[no] Chưa có ai kết nối.
    }
    { $counts }
    { $plan }
channels-plan = Bot Zalo (mọi hội nghị): { $people }/{ $mostPeople } người; tháng này { $messages }/{ $mostMessages } tin.{ $nearly ->
        [true] { "\u000A" }Gói miễn phí của bot Zalo sắp hết. Kính đề nghị { $you } mời đại biểu còn lại qua kênh khác.
       *[false] { "" }
    }

## Where one is told things
menu-channel = Nơi nhận tin
channel-name = { $channel ->
        [telegram] Telegram
        [zalo-bot] Zalo
        [zalo-oa] Zalo (tài khoản chính thức)
       *[web] Trang cá nhân
    }
channel-question =
    CẦN TRẢ LỜI
    { $You } đang kết nối trên nhiều kênh. { $channel ->
        [none] Tin được gửi đến kênh { $you } dùng gần nhất.
       *[other] Tin được gửi đến: { channel-name }.
    }
    Kính đề nghị { $you } chọn nơi nhận tin:
channel-chosen =
    ĐÃ GHI NHẬN ✓
    Từ nay tin được gửi đến: { channel-name }.
channel-kept =
    ĐÃ GHI NHẬN ✓
    Nơi nhận tin không thay đổi.
channel-one =
    THÔNG BÁO
    Hiện { $you } chỉ kết nối trên một kênh, tin được gửi đến đó.

## Several conferences in one chat
switch-question =
    CẦN TRẢ LỜI
    Hiện đang xem: { $conference }.
    { $You } muốn chuyển sang hội nghị nào?
switch-option = { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }{ $name ->
        [none] { "" }
       *[other] { " – " }{ $name }
    }
switch-done =
    ĐÃ GHI NHẬN ✓
    Đã chuyển sang { $conference }.
    Kính mời { $you } chọn một trong các mục sau:
switch-none =
    THÔNG BÁO
    Hiện { $you } chỉ có một hội nghị.

## For the organizers: answers
answers-numbers =
    XÁC BÁO · { $conference }
    Mời { $total } · Kết nối { $connected } · Tham dự { $attending } · Vắng mặt { $absent } · Dự thay { $substituted } · Chưa trả lời { $silent }
    { $groups }
answers-group = - { $group }: mời { $total }, kết nối { $connected }, tham dự { $attending }, vắng mặt { $absent }, dự thay { $substituted }, chưa trả lời { $silent }
answers-silent-label = Danh sách chưa trả lời
answers-back-label = Số liệu xác báo
answers-silent =
    CHƯA TRẢ LỜI · { $conference }
    { $count } đại biểu:
    { $people }
answers-silent-person = { $order }. { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }: { $phone ->
        [none] chưa có số điện thoại
       *[other] { $phone }
    }{ $connected ->
        [true] { "" }
       *[false] { " (chưa kết nối)" }
    }
answers-silent-none =
    CHƯA TRẢ LỜI
    Tất cả đại biểu đã trả lời.

## For the organizers: files they send
file-being-read =
    ĐÃ GHI NHẬN ✓
    Đang đọc tệp { $file }. Kết quả sẽ gửi vào đây sau ít phút.
file-refused =
    THÔNG BÁO
    { $reason }
file-set-aside =
    THÔNG BÁO
    Đã dừng xem tệp { $file }, chưa có gì thay đổi. Muốn xem lại, { $you } gửi lại tệp đó.

## For the organizers: the plan
import-plan-file =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } gửi tệp kế hoạch (.docx, .pdf, .txt, .md) vào đây.
import-plan-file-again =
    CẦN TRẢ LỜI
    Chưa có tệp. { $You } gửi tệp kế hoạch (.docx, .pdf, .txt, .md) vào đây, hoặc chọn Hủy.
import-plan-which =
    CẦN TRẢ LỜI
    Tệp { $file } là kế hoạch: { $title }.
    Đây là kế hoạch của hội nghị nào?
import-plan-new = Hội nghị mới
import-plan-revise = Kế hoạch sửa đổi của { $conference }
import-plan-chapter = { $chapter ->
        [place] Thời gian, địa điểm
        [delegates] Thành phần đại biểu
        [agenda] Chương trình
        [papers] Tham luận và thời hạn
        [tasks] Phân công nhiệm vụ
       *[awards] Khen thưởng
    }
import-plan-card =
    CẦN TRẢ LỜI
    { import-plan-chapter }{ $kind ->
        [revision] {" "}– nội dung thay đổi
       *[new] { "" }
    } (tệp { $file })
    { $lines }
import-plan-edit-label = Sửa
import-plan-skip-label = Bỏ qua
import-plan-empty = Không còn nội dung nào khác với hiện tại.
import-plan-edit =
    CẦN TRẢ LỜI
    { import-plan-chapter }
    { $lines }
    { $You } ghi một thay đổi, ví dụ: { import-plan-example }
import-plan-example = { $chapter ->
        [place] 14h30; ngày 25/6/2026; địa điểm: Hội trường B
        [delegates] 240 đại biểu; bỏ nhóm 2; bỏ mục 2.1
        [agenda] chuyển mục 4 xuống sau mục 5; bỏ mục 6; mục 2: 08h10 - 08h30
        [papers] mỗi tham luận 5 phút; hạn nộp trước 11 giờ, ngày 29/5/2026; bỏ tham luận 5
        [tasks] việc 1.1 hạn 17h ngày 30/5; bỏ việc 2.1; bỏ đơn vị 3
       *[awards] mục 1: 25 tập thể, 25 cá nhân; bỏ mục 2
    }
import-plan-back = Quay lại
import-plan-edited =
    ĐÃ GHI NHẬN ✓
    Đã sửa theo ý { $you }. Nội dung chỉ có hiệu lực sau khi { $you } xác nhận ở cuối.
import-plan-edit-not-understood =
    CẦN TRẢ LỜI
    Xin lỗi { $you }, tôi chưa hiểu thay đổi vừa rồi nên chưa sửa. { $You } ghi mỗi lần một thay đổi, ví dụ: { import-plan-example }
import-plan-edit-no-such-item =
    CẦN TRẢ LỜI
    Không có mục mang số đó nên chưa sửa. Xin { $you } xem lại số thứ tự.
import-plan-edit-no-such-moment =
    CẦN TRẢ LỜI
    Ngày hoặc giờ không đúng nên chưa sửa. Xin { $you } ghi lại, ví dụ: 14h30, 25/6/2026
import-plan-edit-nothing-changed =
    CẦN TRẢ LỜI
    Nội dung đã đúng như vậy nên không có gì phải sửa.
import-plan-field-title = Tên: { $value }
import-plan-field-issuer = Cơ quan ban hành: { $value }
import-plan-field-number = Số: { $value }
import-plan-field-when = Thời gian: { $value }
import-plan-field-duration = Thời lượng: { $value }
import-plan-field-venue = Địa điểm: { $value }
import-plan-field-delegates = Số đại biểu: { $value }
import-plan-field-papers = Số tham luận: { $value }
import-plan-field-minutes = Mỗi tham luận: không quá { $value } phút
import-plan-field-submit = Nơi nhận: { $value }
import-plan-field-deadline = Hạn nộp: trước { $value }
import-plan-field-review = Hạn thẩm định: trước { $value }
import-plan-entry = { $order } { $text }
import-plan-dress = Trang phục, { $who }: { $text }
import-plan-paper = { $order }. { $topic ->
        [none] (chưa có chủ đề)
       *[other] { $topic }
    }{ $unit ->
        [none] { "" }
       *[other] {" "}– { $unit }
    }{ $until ->
        [none] { "" }
       *[other] , trước { $until }
    }
import-plan-task = { $order } { $text }{ $until ->
        [none] { "" }
       *[other] {" "}(trước { $until })
    }
import-plan-more = … và { $count } dòng nữa; xin xem trong tệp.
import-plan-change-changed = - { $what }: { $from } → { $to }
import-plan-change-moved = - { $what }: chuyển từ { $from } sang { $to }
import-plan-change-added = - Bổ sung { $what }: { $to }
import-plan-change-dropped = - Bỏ { $what }: { $from }
import-plan-notes =
    THÔNG BÁO
    { $count } điểm cần { $you } xem khi đọc kế hoạch:
    { $notes }
import-plan-note = - { $text }
import-plan-continue = Tiếp tục
import-plan-summary =
    CẦN TRẢ LỜI
    { $kind ->
        [new] Lập hội nghị mới: { $title }
       *[revision] Sửa đổi: { $title }
    }
    { $chapters }
    Chưa có gì thay đổi cho đến khi { $you } xác nhận.
import-plan-taken = - { import-plan-chapter }: { $taken ->
        [true] ghi nhận
       *[false] bỏ qua
    }
import-plan-added =
    ĐÃ GHI NHẬN ✓
    Đã lập { $conference }. Trình đơn đã chuyển sang hội nghị này; { $you } là người phụ trách.
    Việc tiếp theo: Nhập danh sách.
import-plan-revised =
    ĐÃ GHI NHẬN ✓
    Đã sửa kế hoạch của { $conference } theo những nội dung { $you } xác nhận.{ $version ->
        [none] { "" }
       *[other] { "\u000A" }Đã công bố chương trình bản số { $version }{ $count ->
            [0] ; không ai cần được báo.
           *[other] ; báo { $count } người liên quan lúc { $at }.
        }
    }
import-plan-cancelled =
    ĐÃ GHI NHẬN ✓
    Đã dừng nhập kế hoạch; không có gì thay đổi.
import-plan-nothing =
    ĐÃ GHI NHẬN ✓
    { $You } bỏ qua tất cả các phần, nên không có gì thay đổi.
import-plan-same =
    THÔNG BÁO
    Kế hoạch này không khác nội dung hiện có, nên không có gì thay đổi.
import-plan-changed-meanwhile =
    THÔNG BÁO
    Trong lúc { $you } xem, kế hoạch của hội nghị đã được sửa. Xin { $you } xem lại từ đầu.

## For the organizers: changes of the programme
menu-change = Thay đổi chương trình
change-draft =
    { $state ->
        [draft] BẢN NHÁP CHƯƠNG TRÌNH
       *[published] CHƯƠNG TRÌNH (BẢN SỐ { $number })
    } · { $conference }{ $by ->
        [none] { "" }
       *[other] { "\u000A" }{ $by } sửa lúc { $at }; chưa công bố.
    }{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Thời gian: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Địa điểm: { $venue }
    }{ $items ->
        [0] { "" }
       *[other] { "\u000A" }{ $lines }
    }{ $doubts ->
        [0] { "" }
       *[other] { "\u000A" }Cần xem lại:{ "\u000A" }{ $doubtful }
    }{ $notice ->
        [none] { "" }
       *[other] { "\u000A" }Thông báo thay đổi gửi lúc { $notice }.
    }
    Nhập từng thay đổi, ví dụ: "13h30", "mục 2 lúc 9h15", "chuyển mục 4 lên sau mục 2", "lùi 15 phút từ mục 3, giữ giờ nghỉ", "bỏ mục 5", "thêm Trao thưởng sau mục 3", "địa điểm: …".
change-doubt = - { $kind ->
        [early] Mục { $order } ({ $title }) bắt đầu trước giờ khai mạc
        [overlap] Mục { $order } ({ $title }) bắt đầu khi mục trước chưa kết thúc
        [backwards] Mục { $order } ({ $title }) kết thúc trước khi bắt đầu
       *[timeless] Mục { $order } ({ $title }) chưa có giờ
    }
change-review = Xem và công bố
change-drop = Bỏ bản nháp
change-now = Gửi ngay
change-versions = Các bản đã công bố
change-file = Gửi kế hoạch sửa đổi
change-later-label = Để sau
change-later =
    ĐÃ GHI NHẬN ✓
    Chưa công bố thay đổi nào. Bản nháp, nếu có, vẫn được giữ.
change-again =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } nhập thay đổi bằng chữ hoặc chọn một mục.
change-edited = Đã sửa trong bản nháp.
change-dropped = Đã bỏ bản nháp.
change-moved = { $by ->
        [none] Chương trình vừa được thay đổi.
       *[other] Chương trình vừa được { $by } thay đổi.
    } Xin { $you } xem lại trước khi sửa tiếp.
change-nothing = Chưa có gì khác với chương trình đã công bố.
change-refusal-not-understood =
    CẦN TRẢ LỜI
    Chưa hiểu thay đổi này. Xin nêu từng thay đổi, ví dụ: "mục 2 lúc 9h15", "lùi 15 phút từ mục 3", "bỏ mục 5".
change-refusal-no-such-item =
    CẦN TRẢ LỜI
    Chương trình không có mục này. Xin xem lại số thứ tự.
change-refusal-no-such-moment =
    CẦN TRẢ LỜI
    Ngày hoặc giờ này không hợp lệ.
change-refusal-nothing-changed =
    CẦN TRẢ LỜI
    Chương trình đã đúng như vậy.
change-cancelled =
    THÔNG BÁO
    Hội nghị đã hủy nên không sửa chương trình nữa.
change-over =
    THÔNG BÁO
    Hội nghị đã kết thúc nên không sửa chương trình nữa.
change-why =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết lý do thay đổi. Lý do được ghi trong thông báo gửi đại biểu.
change-answers =
    CẦN TRẢ LỜI
    Ngày hoặc địa điểm thay đổi khi đã có { $count } người xác báo.
    Giữ nguyên xác báo đã có, hay đề nghị mọi người xác báo lại? Xác báo cũ vẫn được lưu.
change-answers-keep = Giữ nguyên xác báo
change-answers-anew = Đề nghị xác báo lại
change-preview =
    CÔNG BỐ THAY ĐỔI · { $conference }
    Bản số { $number }:
    { $lines }{ $doubts ->
        [0] { "" }
       *[other] { "\u000A" }Cần xem lại:{ "\u000A" }{ $doubtful }
    }{ $anew ->
        [0] { "" }
       *[other] { "\u000A" }Xác báo lại: { $anew } người
    }
    { $people ->
        [0] Không ai cần được báo.
       *[other] Sẽ báo { $count } người, chỉ những người liên quan · Chưa kết nối { $unreachable }{ "\u000A" }{ $at ->
            [none] Gửi ngay sau khi công bố.
           *[other] Gửi lúc { $at }; các thay đổi công bố trước lúc đó gộp vào một tin.
        }
    }{ $count ->
        [0] { "" }
       *[other] { "\u000A" }{ $channels }{ "\u000A" }Những người đầu tiên:{ "\u000A" }{ $persons }{ "\u000A\u000A" }Nội dung sẽ gửi:{ "\u000A" }{ $sample }
    }
change-publish = Công bố
change-publish-now = Công bố và gửi ngay
change-back = Quay lại
change-published =
    ĐÃ CÔNG BỐ ✓
    Chương trình { $conference }, bản số { $number }.
    { $count ->
        [0] Không ai cần được báo.
       *[other] { $at ->
            [none] Đang báo { $count } người liên quan.
           *[other] Báo { $count } người liên quan lúc { $at }. Muốn gửi sớm hơn, { $you } mở lại Thay đổi chương trình và chọn Gửi ngay.
        }
    }
change-sent-now =
    ĐÃ GHI NHẬN ✓
    Đang gửi thông báo thay đổi.
change-sent-already =
    THÔNG BÁO
    Thông báo thay đổi này đã gửi hoặc đã dừng.
change-version-list =
    CÁC BẢN CHƯƠNG TRÌNH · { $conference }
    { $count ->
        [0] Chương trình chưa thay đổi lần nào.
       *[other] { $lines }{ "\u000A" }So sánh hai bản: nhập số của hai bản, ví dụ "1 và 3".
    }
change-version = { $number }. { $when }{ $by ->
        [none] , bản đầu
       *[other] , { $by }
    }{ $why ->
        [none] { "" }
       *[other] : { $why }
    }
change-compare = So bản { $to } với bản { $from }
change-compare-again =
    CẦN TRẢ LỜI
    Nhập số của hai bản trong danh sách, ví dụ "1 và 3".
change-compared =
    SO SÁNH BẢN { $from } VÀ BẢN { $to }
    { $count ->
        [0] Hai bản không khác nhau.
       *[other] { $lines }
    }
change-letter =
    THAY ĐỔI{ $round ->
        [nudge] { " " }(NHẮC XÁC NHẬN)
        [repeat] { " " }(GỬI LẠI){ "\u000A" }Tin này có thể đã đến trước đó; nếu đã nhận, xin bỏ qua.
       *[first] { "" }
    }
    Kính gửi { $whom }
    { $conference }{ $day ->
        [none] { "" }
       *[other] { " " }ngày { $day }
    }{ $shape ->
        [none] { " " }có thay đổi.
        [sentence] { " " }{ $lines }.
       *[list] { " " }có thay đổi:{ "\u000A" }{ $lines }
    }{ $stays ->
        [none] { "" }
        [venue] { $shape ->
            [sentence] { " " }
           *[list] { "\u000A" }
        }Địa điểm không thay đổi.
       *[time] { $shape ->
            [sentence] { " " }
           *[list] { "\u000A" }
        }Thời gian không thay đổi.
    }{ $why ->
        [none] { "" }
       *[other] { "\u000A" }Lý do: { $why }.
    }
    { $anew ->
        [true] Kính đề nghị { $you } xác báo lại{ $until ->
            [none] { "" }
           *[other] { " " }trước { $until }
        }.
       *[false] Kính đề nghị { $you } xác nhận đã nắm thông tin.
    }
change-line = - { $part }
change-more = - và { $count } thay đổi khác, xem tại Chương trình
change-part-title = đổi tên thành "{ $to }"
change-part-date = { $from ->
        [none] được tổ chức vào ngày { $to }
       *[other] { $to ->
            [none] hoãn, ngày tổ chức sẽ báo sau (trước đây: { $from })
           *[other] chuyển từ ngày { $from } sang ngày { $to }
        }
    }
change-part-when = { $to ->
        [none] đã có thời gian chính thức
       *[other] được tổ chức: { $to }
    }
change-part-start = { $from ->
        [none] khai mạc lúc { $to }
       *[other] { $to ->
            [none] chưa ấn định giờ khai mạc (trước đây: { $from })
           *[other] chuyển giờ khai mạc từ { $from } sang { $to }
        }
    }
change-part-end = { $from ->
        [none] kết thúc lúc { $to }
       *[other] { $to ->
            [none] chưa ấn định giờ kết thúc (trước đây: { $from })
           *[other] chuyển giờ kết thúc từ { $from } sang { $to }
        }
    }
change-part-venue = { $from ->
        [none] họp tại { $to }
       *[other] { $to ->
            [none] chưa ấn định địa điểm (trước đây: { $from })
           *[other] chuyển địa điểm từ { $from } sang { $to }
        }
    }
change-part-firmness = { $to ->
        [firm] có thời gian chính thức
       *[tentative] có thời gian mới là dự kiến
    }
change-part-session = { $name }: { $from ->
        [none] bổ sung{ $to ->
            [none] { "" }
           *[other] , bắt đầu lúc { $to }
        }
       *[other] { $to ->
            [none] không còn, hoặc chưa ấn định giờ (trước đây: { $from })
           *[other] từ { $from } chuyển sang { $to }
        }
    }
change-part-added = bổ sung nội dung "{ $name }"{ $to ->
        [none] { "" }
       *[other] { " " }lúc { $to }
    }
change-part-dropped = bỏ nội dung "{ $name }"{ $from ->
        [none] { "" }
       *[other] { " " }(trước đây: { $from })
    }
change-part-item-time = nội dung "{ $name }": { $from ->
        [none] bắt đầu lúc { $to }
       *[other] { $to ->
            [none] chưa ấn định giờ (trước đây: { $from })
           *[other] từ { $from } chuyển sang { $to }
        }
    }
change-part-item-title = nội dung "{ $from }" đổi thành "{ $to }"
change-part-item-responsible = nội dung "{ $name }": { $to ->
        [none] chưa phân công người thực hiện (trước đây: { $from })
       *[other] { $to } thực hiện{ $from ->
            [none] { "" }
           *[other] , thay { $from }
        }
    }
change-part-item-session = nội dung "{ $name }": { $to ->
        [none] không thuộc phiên nào
       *[other] chuyển sang { $to }
    }
change-part-item-condition = nội dung "{ $name }": { $to ->
        [true] chỉ khi có
       *[false] chính thức có trong chương trình
    }
change-part-item-order = nội dung "{ $name }": từ mục { $from } chuyển sang mục { $to }

## For the organizers: the delegate list
import-delegates-file =
    CẦN TRẢ LỜI
    { $conference }
    Kính đề nghị { $you } gửi danh sách đại biểu (.xlsx, .csv) vào đây.{ $last ->
        [none] { "" }
       *[other] { "\u000A" }Lần nhập gần nhất: tệp { $last }; chọn Hoàn tác nếu tệp đó chưa đúng.
    }
import-delegates-file-again =
    CẦN TRẢ LỜI
    Chưa có tệp. { $You } gửi danh sách đại biểu (.xlsx, .csv) vào đây, hoặc chọn Hủy.
import-delegates-card =
    CẦN TRẢ LỜI
    { $conference }
    Tệp { $file }: { $people } đại biểu
    Thêm { $added } · Thay đổi { $changed } · Không còn trong danh sách { $gone } · Giữ nguyên { $same } · Không nhận { $rejected } dòng
    { $groups }
    Những người đầu danh sách:
    { $first }{ $doubtful ->
        [yes] { "\u000A" }Cần xem:{ "\u000A" }{ $lines }
       *[no] { "" }
    }
import-delegates-more =
    CẦN TRẢ LỜI
    Tệp { $file }, cần xem (tiếp theo):
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
        [none] dòng { $row }
       *[other] { $sheet }, dòng { $row }
    }
import-delegates-rejected = - Không nhận ({ import-delegates-row }): { $reason }
import-delegates-warning = - Lưu ý ({ import-delegates-row }): { $reason }
import-delegates-changed = - Thay đổi: { $name }, { $field ->
        [honorific] cách xưng hô
        [title] chức vụ
        [unit] đơn vị
        [phone] số điện thoại
        [group] khối
        [subgroup] nhóm trong khối
        [alsoIn] khối khác
        [seat] chỗ ngồi
        [note] ghi chú
       *[email] thư điện tử
    }: { $from ->
        [none] { $to }
       *[other] { $from } → { $to }
    }
import-delegates-gone = - Không còn trong danh sách: { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }{ $answer ->
        [attending] {" "}(đã trả lời: tham dự)
        [absent] {" "}(đã trả lời: vắng mặt)
        [substituted] {" "}(đã cử người dự thay)
       *[silent] { "" }
    }
import-delegates-withdraw = Xác nhận và rút { $count } giấy mời không còn trong danh sách
import-delegates-first = Về trang đầu
import-delegates-done =
    ĐÃ GHI NHẬN ✓
    Thêm { $added } đại biểu, thay đổi { $changed }, rút { $withdrawn } giấy mời. Các câu trả lời đã có vẫn giữ nguyên.
import-delegates-begun =
    ĐANG NHẬP
    Danh sách có { $total } thay đổi, đang được nhập dần; { $you } có thể làm việc khác. Khi xong sẽ có thông báo.
import-delegates-count =
    ĐANG NHẬP
    Đã nhập { $done }/{ $total }.
import-delegates-busy =
    THÔNG BÁO
    Danh sách trước chưa nhập xong. { $You } chờ nhập xong rồi xác nhận lại.
import-delegates-next = Nếu tệp chưa đúng, { $you } có thể hoàn tác toàn bộ lần nhập này.
import-delegates-undo = Hoàn tác
import-delegates-close = Kết thúc
import-delegates-undone =
    ĐÃ GHI NHẬN ✓
    Đã hoàn tác: rút { $withdrawn } đại biểu vừa thêm, trả lại { $reverted } nội dung như trước.{ $kept ->
        [0] { "" }
       *[other] {" "}Giữ { $kept } đại biểu vì đã trả lời.
    }
import-delegates-undone-already =
    THÔNG BÁO
    Lần nhập này đã được hoàn tác trước đó; không có gì thay đổi thêm.
import-delegates-cancelled =
    ĐÃ GHI NHẬN ✓
    Đã dừng nhập danh sách; không có gì thay đổi.
import-delegates-changed-meanwhile =
    THÔNG BÁO
    Trong lúc { $you } xem, danh sách của hội nghị đã thay đổi. Xin { $you } xem lại rồi xác nhận.

## Files that cannot be used
refusal-file-empty = Tệp { $file } không có nội dung. Đề nghị chọn lại đúng tệp.
refusal-file-too-large = Tệp { $file } lớn hơn 20 MB nên không đọc được. Đề nghị bỏ bớt hình ảnh rồi thử lại.
refusal-file-type-unknown = Tệp { $file } không thuộc loại đọc được. Kế hoạch: .docx, .pdf, .txt, .md; danh sách: .xlsx, .csv.
refusal-file-type-old-word = Tệp { $file } là định dạng Word cũ (.doc). Đề nghị mở bằng Word, lưu thành .docx rồi thử lại.
refusal-file-type-old-excel = Tệp { $file } là định dạng Excel cũ (.xls). Đề nghị mở bằng Excel, lưu thành .xlsx rồi thử lại.
refusal-file-corrupt = Tệp { $file } bị hỏng. Đề nghị mở và lưu lại tệp rồi thử lại.
refusal-file-encrypted = Tệp { $file } có mật khẩu. Đề nghị bỏ mật khẩu rồi thử lại.
refusal-file-too-complex = Tệp { $file } quá phức tạp nên không đọc được. Đề nghị chép nội dung sang một tệp mới rồi thử lại.
refusal-pdf-without-text = Tệp { $file } là bản quét, không có chữ để đọc. Đề nghị dùng bản .docx.
refusal-file-secret = Tệp { $file } có dấu chỉ độ mật nên không được nhận và không được lưu. Văn bản mật chỉ gửi, nhận qua văn thư mật; xin xóa tệp khỏi nơi vừa gửi.
refusal-not-a-plan = Tệp { $file } không phải là kế hoạch tổ chức hội nghị. Đề nghị chọn văn bản có tên "KẾ HOẠCH".
refusal-no-name-column = Tệp { $file } không có cột họ tên. Đề nghị đặt tên cột là "Họ và tên" ở dòng tiêu đề.

## The local web chat
ungrouped = Đại biểu
demo-delegate = Đại biểu
demo-contact = Đầu mối đơn vị
demo-reviewer = Người thẩm định
demo-organizer = Ban tổ chức
demo-reviewer-name = Mai Xuân Tùng

## The first organizer of a conference, who has no name yet: "đồng chí phụ trách Ban tổ chức"
owner-name = phụ trách Ban tổ chức
refusal-file-gone = Chưa tải được tệp { $file }. Đề nghị gửi lại tệp.

## Invitations on paper
invitation-how-to-answer = Để xem giấy mời và xác báo, kính đề nghị quét mã QR bằng máy ảnh điện thoại, hoặc nhắn mã bên cạnh cho hệ thống.
invitations-saved = Đã ghi giấy mời của { $count } đại biểu vào { $folder }.
refusal-folder-not-writable = Không ghi được vào thư mục { $folder }. Đề nghị kiểm tra quyền ghi rồi chạy lại lệnh.
refusal-folder-is-a-file = { $folder } là một tệp, không phải thư mục. Đề nghị chọn một thư mục.
refusal-disk-full = Ổ đĩa đã đầy nên chưa ghi được giấy mời vào { $folder }. Đề nghị giải phóng dung lượng rồi chạy lại lệnh.
refusal-qr-folder-holds-other-files = Thư mục { $folder }/qr có tệp khác nên không ghi đè. Đề nghị chọn thư mục khác.

## For the organizers: messages to everybody who has not answered
send = Gửi
circular-cancelled =
    THÔNG BÁO
    Hội nghị đã hủy nên không gửi giấy mời và không nhắc xác báo nữa.
circular-closed =
    THÔNG BÁO
    Đã hết hạn xác báo ({ $closedAt }) nên không gửi giấy mời và không nhắc xác báo nữa. Câu trả lời qua điện thoại được ghi ở mục Gọi điện.
circular-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa gửi tin nào.
circular-channel = - { $channel ->
        [telegram] Telegram
        [zalo-bot] Zalo
        [zalo-oa] Zalo (tài khoản chính thức)
        [by-hand] Gọi điện, bản in
        [form] Tin mẫu Zalo theo số điện thoại
       *[web] Trang cá nhân
    }: { $count }
circular-budget = - Ngân sách tin trả phí còn { $left } tin, khoảng { $cost } đồng
circular-person = - { $whom }
invite-preview =
    GỬI GIẤY MỜI · { $conference }
    Sẽ gửi tới { $count } người · Đã gửi trước đây { $owed } · Chưa kết nối { $unreachable }
    { $channels }
    Những người đầu tiên:
    { $people }

    Nội dung sẽ gửi:
    { $sample }
invite-preview-nobody =
    GỬI GIẤY MỜI · { $conference }
    Sẽ gửi tới { $count } người · Đã gửi trước đây { $owed } · Chưa kết nối { $unreachable }
    Hiện không có ai cần gửi.
invite-sent =
    ĐÃ GHI NHẬN ✓
    Đang gửi giấy mời tới { $count } người. Kết quả trả lời có ở mục Quản trị.
remind-preview =
    NHẮC LẠI · { $conference }
    Sẽ nhắc { $count } người chưa trả lời · Đã nhắc hôm nay { $owed } · Chưa kết nối { $unreachable }
    { $channels }
    Những người đầu tiên:
    { $people }

    Nội dung sẽ gửi:
    { $sample }
remind-preview-nobody =
    NHẮC LẠI · { $conference }
    Sẽ nhắc { $count } người chưa trả lời · Đã nhắc hôm nay { $owed } · Chưa kết nối { $unreachable }
    Hiện không có ai cần nhắc.
remind-message =
    NHẮC VIỆC
    Kính gửi { $whom }
    { $issuer ->
        [none] Văn phòng
       *[other] { $issuer }
    } chưa nhận được xác báo của { $you } về việc dự { $conference }.{ $when ->
        [none] { "" }
       *[other] { "\u000A" }Thời gian: { $when }
    }{ $venue ->
        [none] { "" }
       *[other] { "\u000A" }Địa điểm: { $venue }
    }
    { $until ->
        [none] Kính đề nghị { $you } xác báo.
       *[other] Kính đề nghị { $you } xác báo trước { $until }.
    }
remind-sent =
    ĐÃ GHI NHẬN ✓
    Đang nhắc { $count } người. Mỗi người chỉ được nhắc một lần trong ngày.
remind-ways-label = Mã của đầu mối
remind-ways =
    ĐẦU MỐI CÓ NHIỆM VỤ
    { $count ->
        [0] Kế hoạch không giao nhiệm vụ cho đơn vị nào.
       *[other] Chuyển cho từng đơn vị liên kết và mã riêng sau:
    }
    { $lines }
remind-way = - { $unit }{ $connected ->
        [true] { " " }(đã kết nối)
       *[false] { "" }
    }: { "{link:" }{ $personId }{ "}" } · mã { "{code:" }{ $personId }{ "}" }
remind-others =
    { $silent }

    Việc khác chưa hoàn thành:
    { $lines }
remind-kind = - { $kind ->
        [task] Nhiệm vụ của kế hoạch
        [paper] Tham luận
       *[ack] Xác nhận đã nắm thông tin
    }: { $count }, nhắc được { $people } người
remind-silent-label = Chỉ nhắc xác báo
remind-others-label = Chỉ nhắc việc khác
remind-list-label = Danh sách việc chưa hoàn thành
remind-back-label = Quay lại
remind-list =
    VIỆC CHƯA HOÀN THÀNH · { $conference }
    { $count ->
        [0] Không còn nhiệm vụ, tham luận hay xác nhận nào chưa hoàn thành.
       *[other] { $lines }
    }{ $lost ->
        [0] { "" }
       *[other] { "\u000A" }Tin nhắc không gửi được trong 7 ngày qua:{ "\u000A" }{ $dropped }
    }
remind-who = { "  " }Người cần nhắc: { $count ->
        [0] chưa có đầu mối
       *[other] { $who }
    }
remind-dropped = - { $kind ->
        [rsvp] Nhắc xác báo
        [eve] Báo trước một ngày
        [day] Báo buổi sáng
        [task] Nhắc nhiệm vụ
        [overdue] Báo nhiệm vụ đến hạn
        [paper] Nhắc tham luận
       *[ack] Nhắc xác nhận
    }: { $count }, { $why ->
        [passed] hệ thống ngừng hoạt động khi đến giờ gửi
        [capped] người nhận đã đủ hai lần nhắc trong ngày
       *[unreachable] người nhận chưa kết nối
    }
remind-sent-others =
    ĐÃ GHI NHẬN ✓
    Đang nhắc { $count } người xác báo và { $others } người có việc khác. Mỗi việc chỉ được nhắc một lần trong ngày.
remind-later = Đang trong giờ nghỉ, tin sẽ gửi lúc { $at }.

## Nudges
nudge-merged =
    NHẮC VIỆC
    Kính gửi { $whom }
    { $You } có { $count } việc cần lưu ý:
    { $lines }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }và { $more } việc khác.
    }
nudge-left = { $unit ->
        [now] vừa đến hạn
       *[other] { $late ->
            [true] quá hạn
           *[false] còn
        } { $count } { $unit ->
            [day] ngày
            [hour] giờ
           *[minute] phút
        }
    }
nudge-rsvp-button = Xác báo: { $conference }
nudge-rsvp-line = - Xác báo dự { $conference } trước { $until } ({ $left })
nudge-task =
    NHẮC VIỆC
    Kính gửi { $whom }
    Nhiệm vụ của { $unit }: { $text }.
    { $until ->
        [none] Kế hoạch không nêu thời hạn.
       *[other] Thời hạn: trước { $until } ({ $left }).
    }
    Khi hoàn thành, kính đề nghị { $you } chọn Đã hoàn thành.
nudge-task-line = - Nhiệm vụ: { $text }{ $until ->
        [none] { "" }
       *[other] , trước { $until } ({ $left })
    }
nudge-task-owed = - { $unit }: { $text }{ $until ->
        [none] { "" }
       *[other] , trước { $until } ({ $left })
    }
nudge-overdue =
    NHIỆM VỤ ĐẾN HẠN · { $conference }
    Chưa có báo cáo hoàn thành:
    - { $unit }: { $text }
    Thời hạn: trước { $until } ({ $left }).
nudge-paper =
    NHẮC VIỆC
    Kính gửi { $whom }
    Tham luận "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }của { $unit }
    }{ $until ->
        [none] { "" }
       *[other] { " " }{ $left }{ $late ->
            [true] { "" }
           *[false] { " " }là đến hạn{ $step ->
                [review] { " " }thẩm định
                [report] { " " }báo cáo
               *[author] { "" }
            }
        } (trước { $until })
    }.
    { $step ->
        [review] Bản số { $number } đang chờ { $you } thẩm định.
        [report] Tham luận đã đạt. Kính đề nghị { $you } báo cáo cấp có thẩm quyền rồi ghi nhận ở mục Thẩm định.
       *[author] { $state ->
            [correction-asked] Văn phòng đang chờ bản chỉnh sửa.
           *[assigned] Văn phòng chưa nhận được bản thảo.
        } Kính đề nghị { $you } gửi tệp vào đây hoặc chọn Nộp bản thảo.
    }
nudge-paper-leader =
    NHẮC VIỆC
    Kính báo cáo { $whom }
    Tham luận "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }của { $unit }
    } { $left }{ $late ->
        [true] { "" }
       *[false] { " " }là đến hạn
    } (trước { $until }).
    { $state ->
        [correction-asked] Văn phòng đang chờ bản chỉnh sửa.
       *[assigned] Văn phòng chưa nhận được bản thảo.
    } Kính đề nghị { $you } chỉ đạo đơn vị gửi đúng hạn.
nudge-paper-line = - { $step ->
        [review] Thẩm định tham luận
        [report] Báo cáo tham luận
       *[author] Tham luận
    } "{ $topic }"{ $until ->
        [none] { "" }
       *[other] , trước { $until } ({ $left })
    }
nudge-paper-owed = - Tham luận { $order }{ $unit ->
        [none] { "" }
       *[other] , { $unit }
    }: { $step ->
        [review] chờ thẩm định bản số { $number }
        [report] chờ báo cáo
       *[author] { $state ->
            [correction-asked] chờ bản chỉnh sửa
           *[assigned] chưa có bản thảo
        }
    }{ $until ->
        [none] { "" }
       *[other] , trước { $until } ({ $left })
    }
nudge-ack =
    NHẮC VIỆC
    Kính gửi { $whom }
    Văn phòng chưa nhận được xác nhận của { $you } về thông báo của { $conference }:
    { $excerpt }
    Kính đề nghị { $you } chọn Đã nắm thông tin.
nudge-ack-line = - Xác nhận đã nắm thông tin: { $excerpt }
nudge-ack-owed = - { $count } người chưa xác nhận: { $excerpt }
nudge-summary =
    VIỆC CHƯA HOÀN THÀNH · { $conference }
    Quá hạn { $overdue } · Đến hạn trong 3 ngày { $soon } · Tham dự { $attending } · Vắng { $absent } · Chưa trả lời { $silent }{ $overdue ->
        [0] { "" }
       *[other] { "\u000A" }{ $lines }
    }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }và { $more } việc khác.
    }{ $dropped ->
        [0] { "" }
       *[other] { "\u000A" }Tin nhắc không gửi được trong ngày qua: { $dropped } (xem ở mục Nhắc lại).
    }
nudge-summary-line = - { $conference }: quá hạn { $overdue }, đến hạn trong 3 ngày { $soon }, chưa trả lời { $silent }
nudge-eve =
    NHẮC VIỆC
    Kính gửi { $whom }
    Ngày mai, { $issuer ->
        [none] Văn phòng
       *[other] { $issuer }
    } kính đón { $you } dự { $conference }.
    Thời gian: { $when }{ $venue ->
        [none] { "" }
       *[other] ; địa điểm: { $venue }
    }{ $seat ->
        [none] { $dress ->
            [none] { "" }
           *[other] { "\u000A" }Trang phục: { $dress }
        }
       *[other] { "\u000A" }Chỗ ngồi: { $seat }{ $dress ->
            [none] { "" }
           *[other] ; trang phục: { $dress }
        }
    }{ $parking ->
        [none] { $phone ->
            [none] { "" }
           *[other] { "\u000A" }Văn phòng: { $phone }
        }
       *[other] { "\u000A" }Gửi xe: { $parking }{ $phone ->
            [none] { "" }
           *[other] ; văn phòng: { $phone }
        }
    }
nudge-eve-line = - Ngày mai: { $conference }, { $when }{ $venue ->
        [none] { "" }
       *[other] , { $venue }
    }
nudge-day =
    NHẮC VIỆC
    Kính gửi { $whom }
    Hôm nay, kính mời { $you } dự { $conference }.
    Thời gian: { $when }{ $venue ->
        [none] { "" }
       *[other] ; địa điểm: { $venue }
    }{ $seat ->
        [none] { $dress ->
            [none] { "" }
           *[other] { "\u000A" }Trang phục: { $dress }
        }
       *[other] { "\u000A" }Chỗ ngồi: { $seat }{ $dress ->
            [none] { "" }
           *[other] ; trang phục: { $dress }
        }
    }{ $parking ->
        [none] { $phone ->
            [none] { "" }
           *[other] { "\u000A" }Văn phòng: { $phone }
        }
       *[other] { "\u000A" }Gửi xe: { $parking }{ $phone ->
            [none] { "" }
           *[other] ; văn phòng: { $phone }
        }
    }
nudge-day-line = - Hôm nay: { $conference }, { $when }{ $venue ->
        [none] { "" }
       *[other] , { $venue }
    }

## For the organizers: when reminders are sent
menu-nudge-settings = Lịch nhắc
nudge-settings-quiet-label = Giờ nghỉ
nudge-settings-rsvp-label = Nhắc xác báo
nudge-settings-task-label = Nhắc nhiệm vụ
nudge-settings-paper-label = Nhắc tham luận
nudge-settings-eve-label = Giờ báo ngày hôm trước
nudge-settings-day-label = Giờ báo buổi sáng
nudge-settings-summaries-label = Giờ tổng hợp
nudge-settings-parking-label = Chỗ gửi xe
nudge-settings-shown =
    LỊCH NHẮC · { $conference }
    Giờ nghỉ: { $from ->
        [none] không có
       *[other] { $from } đến { $to }
    }
    Trước hạn xác báo: { $rsvp }
    Trước hạn nhiệm vụ: { $task }
    Trước hạn tham luận: { $paper }
    Báo trước một ngày lúc { $eveAt }; buổi sáng hội nghị lúc { $dayAt }
    Tổng hợp cho ban tổ chức: { $summaries ->
        [none] không gửi
       *[other] { $summaries }
    }
    Chỗ gửi xe: { $parking ->
        [none] chưa ghi
       *[other] { $parking }
    }
nudge-settings-ladder = { $before } giờ{ $every ->
        [none] { "" }
       *[other] ; quá hạn thì { $every } giờ một lần
    }
nudge-settings-ask-quiet =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết giờ nghỉ, ví dụ: 21h đến 6h30. Trả lời "không" để gửi cả ngày đêm.
nudge-settings-ask-ladder =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết nhắc trước hạn bao nhiêu giờ, ví dụ: 72, 24, 6, 0; sau đó 12 giờ một lần. Có thể ghi theo ngày: 3 ngày, 1 ngày, 6 giờ.
nudge-settings-ask-time =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết giờ gửi, ví dụ: 16h, 6h30.
nudge-settings-ask-times =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết giờ gửi tổng hợp, ví dụ: 7h, 17h. Trả lời "không" để không gửi.
nudge-settings-ask-parking =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết chỗ gửi xe của đại biểu. Nội dung này được gửi cùng tin báo trước một ngày. Trả lời "không" để bỏ.
nudge-settings-kept =
    ĐÃ GHI NHẬN ✓
nudge-settings-kept-as-was =
    ĐÃ GHI NHẬN ✓
    Lịch nhắc giữ nguyên.
refusal-quiet-unreadable =
    CẦN TRẢ LỜI
    Chưa rõ giờ nghỉ. Kính đề nghị { $you } ghi lại, ví dụ: 21h đến 6h30.
refusal-time-unreadable =
    CẦN TRẢ LỜI
    Chưa rõ giờ. Kính đề nghị { $you } ghi lại, ví dụ: 16h hoặc 6h30.
refusal-ladder-unreadable =
    CẦN TRẢ LỜI
    Chưa rõ các mốc nhắc. Kính đề nghị { $you } ghi lại, ví dụ: 72, 24, 6, 0; sau đó 12 giờ một lần.

## Tasks of the plan (contacts, organizers)
menu-tasks = Nhiệm vụ
tasks-done = Đã hoàn thành
tasks-done-label = Việc đã hoàn thành
tasks-open-label = Việc chưa hoàn thành
tasks-none =
    THÔNG BÁO
    Hiện không có nhiệm vụ nào chờ đơn vị của { $you } hoàn thành.
tasks-gone =
    THÔNG BÁO
    Nhiệm vụ này không còn trong kế hoạch, hoặc thuộc đơn vị khác.
tasks-choose = { $done ->
        [true] NHIỆM VỤ ĐÃ HOÀN THÀNH
       *[false] CẦN TRẢ LỜI
    }
    { $count ->
        [0] Không có nhiệm vụ nào.
       *[other] { $done ->
            [true] { $You } chọn nhiệm vụ cần mở lại:
           *[false] { $You } chọn nhiệm vụ đã hoàn thành:
        }
    }
    { $tasks }
tasks-line = - { $unit }: { $text }{ $until ->
        [none] { "" }
       *[other] ; trước { $until }
    }
tasks-finished =
    ĐÃ GHI NHẬN ✓
    Đã hoàn thành nhiệm vụ: { $text }.{ $left ->
        [0] { "" }
       *[other] { "\u000A" }Còn { $left } nhiệm vụ, xem ở mục Nhiệm vụ.
    }
tasks-already =
    ĐÃ GHI NHẬN ✓
    Nhiệm vụ này đã được ghi nhận hoàn thành trước đó: { $text }.
tasks-reopened =
    ĐÃ GHI NHẬN ✓
    Đã mở lại nhiệm vụ: { $text }. Đơn vị sẽ được nhắc tiếp theo thời hạn.

## For the organizers: by unit
answers-units-label = Theo đơn vị
answers-units =
    CHƯA TRẢ LỜI THEO ĐƠN VỊ · { $conference }
    { $units }
answers-unit = - { $group }{ $unit ->
        [none] { "" }
       *[other] { " · " }{ $unit }
    }: { $silent }/{ $total }

## For the organizers: announcements
menu-announce = Thông báo
menu-announcement = Thông báo đã gửi
menu-acknowledge = Đã nắm thông tin
announcement-letter = { $head ->
        [none] { "" }
        [correction] ĐÍNH CHÍNH{ "\u000A" }
        [repeat] THÔNG BÁO (GỬI LẠI){ "\u000A" }Tin này có thể đã đến trước đó; nếu đã nhận, xin bỏ qua.{ "\u000A" }
        [nudge] THÔNG BÁO (NHẮC XÁC NHẬN){ "\u000A" }
       *[first] THÔNG BÁO{ $urgent ->
            [true] { " " }KHẨN
           *[other] { "" }
        }{ "\u000A" }
    }{ $whom ->
        [none] { "" }
       *[other] Kính gửi { $whom }{ "\u000A" }
    }{ $about ->
        [none] { "" }
       *[other] Thông báo gửi lúc { $when } ("{ $about }") có nội dung cần đính chính:{ "\u000A" }
    }{ $text }{ $asks ->
        [true] { "\u000A" }Kính đề nghị { $you } xác nhận đã nắm thông tin.
       *[other] { "" }
    }
announce-text =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } nhập nội dung thông báo, không quá { $most } ký tự. Có thể gửi kèm một tệp hoặc ảnh.
announce-text-again =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } nhập nội dung thông báo bằng chữ, hoặc gửi tệp kèm theo.
announce-correction =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } nhập nội dung đính chính, nêu rõ chỗ chưa đúng và nội dung đúng, không quá { $most } ký tự.
announce-earlier = Thông báo đã gửi
refusal-announce-secret =
    THÔNG BÁO
    Nội dung có dấu chỉ độ mật nên không được nhận và không được lưu.
refusal-announce-too-long =
    THÔNG BÁO
    Nội dung dài quá { $most } ký tự. Kính đề nghị rút gọn, hoặc gửi thành tệp kèm theo.
refusal-announce-no-words =
    THÔNG BÁO
    Nội dung chưa có chữ nào. Kính đề nghị nhập lại.
announce-whom =
    CẦN TRẢ LỜI
    Thông báo gửi tới ai?
announce-whom-everyone = Tất cả
announce-whom-groups = Theo khối
announce-whom-units = Theo đơn vị
announce-whom-attending = Đã xác báo tham dự
announce-whom-silent = Chưa trả lời
announce-whom-absent = Đã xác báo vắng mặt
announce-whom-speakers = Người trình bày tham luận
announce-whom-contacts = Đầu mối đơn vị
announce-whom-commended = Được khen thưởng
announce-whom-organizers = Ban tổ chức
announce-whom-list = Theo danh sách
announce-groups =
    CẦN TRẢ LỜI
    { $You } chọn các khối nhận thông báo, rồi chọn Xong. Đã chọn { $chosen }/{ $count }.
announce-units =
    CẦN TRẢ LỜI
    { $You } chọn các đơn vị nhận thông báo, rồi chọn Xong. Đã chọn { $chosen }. Có thể nhập một phần tên đơn vị để tìm.
announce-toggle = { $chosen ->
        [true] ✓{ " " }
       *[other] { "" }
    }{ $name }
announce-done = Xong
announce-back = Quay lại
announce-all-units = Tất cả đơn vị
announce-choose-some =
    THÔNG BÁO
    Chưa chọn mục nào.
announce-unit-unknown =
    THÔNG BÁO
    Không có đơn vị nào có tên như vậy.
announce-list-question =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } gửi danh sách người nhận, mỗi người một dòng: họ tên, số điện thoại, hoặc số thứ tự trong danh sách đại biểu.
announce-list-line = - { $line }
announce-list-nobody =
    THÔNG BÁO
    Không dòng nào khớp với danh sách đại biểu:
    { $lines }
announce-preview =
    XEM TRƯỚC · { $conference }
    Sẽ gửi tới { $count } người · Chưa kết nối { $unreachable } · Gửi xong trong khoảng { $minutes ->
        [none] { $seconds } giây
       *[other] { $minutes } phút
    }
    { $channels }{ $at ->
        [none] { "" }
       *[other] { "\u000A" }Thời gian gửi: { $at }{ $quiet ->
            [true] { " " }(ngoài giờ gửi tin; việc gấp thì chọn Khẩn)
           *[other] { "" }
        }
    }{ $urgent ->
        [none] { "" }
       *[other] { "\u000A" }Khẩn, gửi cả ngoài giờ: { $urgent }
    }{ $file ->
        [none] { "" }
       *[other] { "\u000A" }Tệp kèm theo: { $file }
    }{ $unmatched ->
        [0] { "" }
       *[other] { "\u000A" }Không khớp danh sách ({ $unmatched } dòng), sẽ không gửi:{ "\u000A" }{ $lines }
    }
    Những người đầu tiên:
    { $people }

    Nội dung sẽ gửi{ $letters ->
        [none] { "" }
       *[other] { " " }(phần đầu của { $letters } ký tự)
    }:
    { $sample }
announce-preview-nobody =
    XEM TRƯỚC · { $conference }
    Không có ai để gửi: { $unreachable ->
        [0] đối tượng đã chọn không có người nào.
       *[other] { $unreachable } người thuộc đối tượng này đều chưa kết nối.
    } Kính đề nghị đổi người nhận.
announce-set-time = Hẹn giờ
announce-set-now = Gửi ngay
announce-set-ack = Yêu cầu xác nhận
announce-unset-ack = Bỏ yêu cầu xác nhận
announce-set-urgent = Khẩn
announce-unset-urgent = Bỏ khẩn
announce-set-file = Kèm tệp
announce-unset-file = Bỏ tệp
announce-set-text = Sửa nội dung
announce-set-whom = Đổi người nhận
announce-why =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết lý do gửi khẩn. Tin khẩn được gửi cả ngoài giờ; lý do được ghi vào nhật ký.
announce-time =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết thời gian gửi, ví dụ: 16h30; 7h00 sáng mai; 14h00 ngày 25/6.
announce-time-again =
    THÔNG BÁO
    Chưa xác định được thời điểm, hoặc thời điểm đã qua. Ví dụ: 16h30; 7h00 sáng mai; 14h00 ngày 25/6.
announce-file =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } gửi tệp hoặc ảnh kèm theo vào đây, không quá 20 MB.
announce-file-kept =
    ĐÃ GHI NHẬN ✓
    Tệp kèm theo: { $file }.
announce-file-late =
    THÔNG BÁO
    Đã nhận tệp { $file } khi không còn soạn thông báo nữa, nên tệp không được gửi đi.
announce-sent =
    ĐÃ GHI NHẬN ✓
    { $at ->
        [none] Đang gửi thông báo tới { $count } người. Kết quả sẽ báo vào đây.
       *[other] Thông báo sẽ gửi tới { $count } người lúc { $at }. Muốn dừng, chọn Thông báo, rồi Thông báo đã gửi.
    }
announce-for-approval =
    ĐÃ GHI NHẬN ✓
    Thông báo tới { $count } người chờ người thứ hai duyệt; đã gửi đề nghị tới { $approvers } người trong ban tổ chức.
announcement-progress =
    { $state ->
        [going] ĐANG GỬI
        [held] TẠM DỪNG
       *[other] ĐÃ GỬI XONG
    } · { $conference }
    "{ $excerpt }"
    { $bar } { $percent }%
    Đã gửi { $sent }/{ $total } · Không gửi được { $failed } · Không rõ { $unknown } · Còn { $waiting }{ $rate ->
        [none] { "" }
       *[other] { "\u000A" }Tốc độ: { $rate } tin/phút
    }
announcement-report =
    { $state ->
        [approval] CHỜ DUYỆT
        [scheduled] CHỜ GỬI
        [going] ĐANG GỬI
        [held] TẠM DỪNG
        [cancelled] KHÔNG GỬI
        [withdrawn] ĐÃ THU HỒI
       *[done] KẾT QUẢ GỬI THÔNG BÁO
    } · { $conference }
    { $when }: "{ $excerpt }"
    Đã gửi { $sent }/{ $total } · Không rõ { $unknown } · Không gửi được { $failed } · Chưa kết nối { $unreachable }{ $waiting ->
        [0] { "" }
       *[other] { " " }· Còn { $waiting }
    }{ $failures ->
        [0] { "" }
       *[other] { "\u000A" }Lý do không gửi được:{ "\u000A" }{ $reasons }
    }{ $asks ->
        [true] { "\u000A" }Đã nắm thông tin { $acknowledged } · Chưa xác nhận { $silent }
       *[other] { "" }
    }{ $units ->
        [0] { "" }
       *[other] { "\u000A" }Đơn vị còn người chưa xác nhận:{ "\u000A" }{ $silentUnits }
    }{ $late ->
        [0] { "" }
       *[other] { "\u000A" }Mới thêm hoặc mới kết nối, chưa được gửi: { $late }
    }
announcement-reason = - { $why ->
        [blocked] Đã chặn tin
        [gone] Không còn tài khoản
        [disconnected] Đã ngắt kết nối
        [refused] Kênh không nhận
       *[given-up] Gửi nhiều lần không được
    }: { $count }
announcement-unit = - { $unit ->
        [none] Không ghi đơn vị
       *[other] { $unit }
    }: { $silent }/{ $total }
announcement-waits =
    { $why ->
        [approval] CẦN DUYỆT
        [interrupted] TẠM DỪNG
       *[other] CHƯA GỬI
    } · { $conference }
    { $why ->
        [approval] Thông báo tới { $count } người chờ duyệt, gửi lúc { $when }.
        [author] Người soạn không còn trong ban tổ chức, nên thông báo hẹn lúc { $when } tới { $count } người chưa gửi.
        [late] Thông báo hẹn lúc { $when } tới { $count } người chưa gửi, vì hệ thống ngừng hoạt động khi đến giờ.
       *[interrupted] Việc gửi thông báo bị gián đoạn nhiều giờ nên đã tạm dừng.
    }
    { $sample }
announcement-do-pause = Dừng
announcement-do-resume = Tiếp tục
announcement-do-show = Xem kết quả
announcement-do-stop = Không gửi nữa
announcement-do-approve = Duyệt gửi
announcement-do-decline = Không duyệt
announcement-do-repeat = Gửi lại cho người chưa rõ
announcement-do-nudge = Nhắc người chưa xác nhận
announcement-do-late = Gửi bổ sung
announcement-do-calls = Danh sách gọi điện
announcement-do-correct = Đính chính
announcement-do-withdraw = Thu hồi
announcement-list =
    THÔNG BÁO ĐÃ GỬI
    { $approves ->
        [true] Thông báo phải có người thứ hai duyệt trước khi gửi.
       *[other] Thông báo gửi ngay, không cần người thứ hai duyệt.
    }
    Chọn một thông báo để xem kết quả:
announcement-list-none =
    THÔNG BÁO ĐÃ GỬI
    Chưa có thông báo nào. { $approves ->
        [true] Thông báo phải có người thứ hai duyệt trước khi gửi.
       *[other] Thông báo gửi ngay, không cần người thứ hai duyệt.
    }
announcement-approval-on = Bật duyệt hai người
announcement-approval-off = Tắt duyệt hai người
announcement-approval-alone =
    THÔNG BÁO
    Ban tổ chức mới có một người nên chưa bật được duyệt hai người.
announcement-new = Thông báo
announcement-gone =
    THÔNG BÁO
    Không còn thông báo này.
announcement-paused =
    ĐÃ GHI NHẬN ✓
    Đã dừng; { $waiting } người chưa được gửi.
announcement-resumed =
    ĐÃ GHI NHẬN ✓
    Đang gửi tiếp tới { $waiting } người.
announcement-stopped =
    ĐÃ GHI NHẬN ✓
    Thông báo này không gửi nữa.
announcement-own =
    THÔNG BÁO
    Người soạn không tự duyệt thông báo của mình; cần người thứ hai trong ban tổ chức.
announcement-approved =
    ĐÃ GHI NHẬN ✓
    { $by } đã duyệt thông báo "{ $excerpt }". Thông báo được gửi đúng giờ đã hẹn.
announcement-declined =
    ĐÃ GHI NHẬN ✓
    { $by } không duyệt thông báo "{ $excerpt }", nên thông báo không được gửi.
announcement-again =
    ĐÃ GHI NHẬN ✓
    Đang gửi tới { $count } người. Kết quả sẽ báo vào đây.
announcement-withdraw-question =
    CẦN TRẢ LỜI
    Thu hồi thông báo đã gửi tới { $count } người{ $waiting ->
        [0] { "" }
       *[other] , và không gửi tới { $waiting } người còn lại
    }? Nơi nào không xóa được tin thì nội dung được thay bằng thông báo thu hồi.
announcement-withdrawn =
    ĐÃ GHI NHẬN ✓
    Đang thu hồi tin đã gửi tới { $changing } người; { $waiting } người chưa được gửi sẽ không nhận thông báo này.
announcement-withdrawn-letter =
    THU HỒI THÔNG BÁO
    Thông báo gửi lúc { $when } ("{ $excerpt }") không còn hiệu lực. Kính đề nghị { $you } bỏ qua nội dung đó.
announcement-amended = Đính chính: { $text }
acknowledge-kept =
    ĐÃ GHI NHẬN ✓
    { $You } đã nắm thông tin: "{ $excerpt }".
acknowledge-none =
    THÔNG BÁO
    Hiện không có thông báo nào chờ { $you } xác nhận.

## Documents
menu-documents = Tài liệu
menu-manage-documents = Quản lý tài liệu
documents-none =
    THÔNG BÁO
    Hiện chưa có tài liệu nào.
documents-gone =
    THÔNG BÁO
    Tài liệu này không còn nữa.
documents-list =
    TÀI LIỆU · { $conference }
    { $lines }
    Chọn tài liệu để nhận bản mới nhất:
documents-line = { $order }. { $title } · bản { $version } · { $size }{ $pages ->
        [none] { "" }
       *[other] { " " }· { $pages } trang
    }
documents-given =
    TÀI LIỆU
    { $title }, bản { $version }.
documents-new-version =
    TÀI LIỆU MỚI
    Kính gửi { $whom }
    Tài liệu "{ $title }" mà { $you } đã nhận có bản mới: bản { $version }.
documents-get = Nhận bản mới
manage-documents-list =
    TÀI LIỆU
    { $count ->
        [0] Chưa có tài liệu nào.
       *[other] { $lines }
    }
    Gửi tệp vào đây để thêm tài liệu, hoặc chọn một tài liệu để gửi bản mới:
manage-documents-file-again =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } gửi tệp tài liệu vào đây, không quá 20 MB.
manage-documents-one =
    CẦN TRẢ LỜI
    "{ $title }": gửi tệp vào đây để thay bằng bản mới, hoặc chọn một việc:
manage-documents-whom-label = Đổi người xem
manage-documents-remove = Gỡ tài liệu
manage-documents-title =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } chọn tên tài liệu bên dưới hoặc nhập tên khác. Nếu trùng tên với tài liệu đã có, tệp này là bản mới của tài liệu đó.
manage-documents-title-again =
    CẦN TRẢ LỜI
    Tên tài liệu cần có chữ. Kính đề nghị nhập lại.
manage-documents-whom =
    CẦN TRẢ LỜI
    Ai được xem "{ $title }"? Có thể chọn nhiều khối, rồi chọn Xong.
manage-documents-whom-kept =
    ĐÃ GHI NHẬN ✓
    Đã đổi người xem "{ $title }".
manage-documents-kept =
    ĐÃ GHI NHẬN ✓
    { $line }
    { $told ->
        [0] Tài liệu hiện ở mục Tài liệu.
       *[other] { $told } người đã nhận bản trước được báo có bản mới.
    }
manage-documents-removed =
    ĐÃ GHI NHẬN ✓
    Đã gỡ "{ $title }"; liên kết đã gửi không mở được nữa.

## For the office: the telephone
call-attending = Dự
call-absent = Vắng
call-unreached = Không nghe máy
call-back = Quay lại danh sách
call-all = Danh sách chưa trả lời
call-file = Tải danh sách gọi điện
call-list =
    GỌI ĐIỆN · { $conference }
    { $named ->
        [none] Chưa trả lời: { $count } người
       *[other] Tìm "{ $named }": { $count } người
    } (trang { $page }/{ $pages }). Chọn số để ghi kết quả, hoặc nhập tên để tìm.
    { $people }
call-list-none =
    GỌI ĐIỆN · { $conference }
    { $named ->
        [none] Tất cả đại biểu đã trả lời. Nhập tên để tìm một đại biểu.
       *[other] Không có đại biểu nào tên "{ $named }". Nhập tên khác để tìm.
    }
call-line = { $order }. { call-whom }
call-whom = { $name }{ $post ->
        [none] { "" }
       *[other] , { $post }
    }: { $phone ->
        [none] chưa có số điện thoại
       *[other] { $phone }
    }{ $connected ->
        [true] { "" }
       *[false] { " (chưa kết nối)" }
    }{ $contact ->
        [none] { "" }
        [chat] { "; " }nhắn tin lúc { $at }
        [attending] { "; " }đã gọi, dự, { $at }
        [absent] { "; " }đã gọi, vắng, { $at }
       *[unreached] { "; " }không nghe máy, { $at }
    }
call-person =
    CẦN TRẢ LỜI
    { call-whom }
    { $answer ->
        [attending] Hiện ghi nhận: tham dự.
        [absent] Hiện ghi nhận: vắng mặt.
        [substituted] Hiện ghi nhận: cử người dự thay.
       *[silent] Hiện ghi nhận: chưa trả lời.
    }
    Kết quả cuộc gọi:
call-reason =
    CẦN TRẢ LỜI
    { $You } ghi lý do vắng mặt, hoặc chọn Bỏ qua.
call-late =
    CẦN TRẢ LỜI
    Đã hết hạn xác báo. { $You } ghi lý do vẫn nhận câu trả lời này, hoặc chọn Hủy.
call-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa ghi kết quả cuộc gọi.
call-gone =
    THÔNG BÁO
    Đại biểu này không còn trong danh sách mời.
call-refused =
    THÔNG BÁO
    { $why ->
        [conference-cancelled] Hội nghị đã hủy nên không ghi câu trả lời nữa.
       *[other] Giấy mời này không còn hiệu lực nên không ghi câu trả lời nữa.
    }
call-kept =
    ĐÃ GHI NHẬN ✓
    { $name }: { $outcome ->
        [attending] dự
        [absent] vắng
       *[unreached] không nghe máy
    }{ $reason ->
        [none] { "" }
       *[other] , { $reason }
    }.
call-file-sent =
    THÔNG BÁO
    Danh sách gọi điện kèm theo tin này.

## For the organizers: on paper
report-list =
    BÁO CÁO · { $conference }
    Danh sách xác báo của { $total } đại biểu kèm theo tin này.
report-composition =
    BÁO CÁO · { $conference }
    Báo cáo thành phần đại biểu kèm theo tin này.
report-papers =
    BÁO CÁO · { $conference }
    Danh sách { $total } tham luận kèm theo tin này.
report-accepted =
    BÁO CÁO · { $conference }
    Toàn văn { $accepted } tham luận đã đạt kèm theo tin này, mỗi tham luận một tệp.
report-proceedings =
    BÁO CÁO · { $conference }
    Kỷ yếu { $accepted } tham luận đã đạt kèm theo tin này, có trang bìa và mục lục.

## For the organizers: messages that cost money
menu-budget = Ngân sách tin Zalo
budget-none =
    THÔNG BÁO
    Chưa kết nối tài khoản Zalo của cơ quan nên không có tin trả phí.
budget-show =
    NGÂN SÁCH TIN ZALO · { $conference }
    Còn { $left } tin, khoảng { $cost } đồng (đã dùng { $used }/{ $messages } tin, { $spent } đồng)
    Đã đến máy { $received } · Đã xem { $seen } · Cần gọi điện { $toCall }
    { $forms ->
        [none] Chưa có mẫu tin nào được duyệt nên chưa gửi được tới người chưa kết nối.
       *[other] Tin mẫu chỉ gửi tới người không còn cách nhắn miễn phí, từ 6 giờ đến 22 giờ.
    }
    { $paidChat ->
        [true] Tin trong cuộc trò chuyện từ ngày thứ 3 đến ngày thứ 7: cho phép, { $chatPrice } đồng một tin.
       *[other] Tin trong cuộc trò chuyện từ ngày thứ 3 đến ngày thứ 7 ({ $chatPrice } đồng một tin): chưa cho phép.
    }
budget-set = Đặt số tin
budget-paid-chat = { $allowed ->
        [true] Không cho phép tin trả phí trong trò chuyện
       *[other] Cho phép tin trả phí trong trò chuyện
    }
budget-done-label = Xong
budget-stop = Không gửi tin trả phí nữa
budget-messages =
    CẦN TRẢ LỜI
    Hội nghị này được gửi tất cả bao nhiêu tin trả phí? Mỗi tin mẫu khoảng { $price } đồng, chưa gồm thuế.
    Nhập một số, ví dụ: 500.
budget-again =
    CẦN TRẢ LỜI
    Kính đề nghị nhập một số từ 1 đến 100.000, ví dụ: 500.
budget-kept = ĐÃ GHI NHẬN ✓
budget-done =
    ĐÃ GHI NHẬN ✓
    Ngân sách tin trả phí giữ như trên.

## Giving places to units and posts (organizers)
menu-allot = Phân bổ chỉ tiêu
allot-give-label = Phân bổ thêm
allot-list-label = Xem theo đơn vị
allot-idle-label = Đơn vị chưa cử
allot-name-label = Ghi tên thay đơn vị
allot-back-label = Quay lại
allot-posts-label = Mỗi chức danh một chỗ
allot-places-label = Sửa số đại biểu
allot-contact-label = Đổi đầu mối
allot-remove-label = Bỏ chỉ tiêu này
allot-unit-label = { $place } ({ $named }/{ $places })
allot-overview =
    CHỈ TIÊU ĐẠI BIỂU · { $conference }
    { $units ->
        [0] Chưa phân bổ cho đơn vị hay chức danh nào.
       *[other] Chỉ tiêu { $planned } · Đã cử { $named } · Kết nối { $connected } · Xác nhận { $confirmed } · Chưa cử { $idle }/{ $units } đơn vị{ "\u000A" }{ $groups }
    }
allot-counts = - { $name }: chỉ tiêu { $planned }, đã cử { $named }, kết nối { $connected }, xác nhận { $confirmed }
allot-list =
    CHỈ TIÊU ĐẠI BIỂU · theo đơn vị
    { $units } đơn vị, chức danh (đã cử/chỉ tiêu). { $You } chọn đơn vị cần xem:
allot-idle = { $units ->
    [0] CHƯA CỬ ĐẠI BIỂU{ "\u000A" }Tất cả đơn vị đã cử đại biểu.
   *[other] CHƯA CỬ ĐẠI BIỂU · { $units } đơn vị{ "\u000A" }{ $idle }
    }
allot-idle-line = { $order }. { $place } ({ $named }/{ $places }): { $contact ->
        [none] chưa có đầu mối
       *[other] { $contact }, { $phone ->
            [none] chưa có số điện thoại
           *[other] { $phone }
        }{ $connected ->
            [true] { "" }
           *[false] { " (chưa kết nối)" }
        }
    }
allot-group =
    CẦN TRẢ LỜI
    { $some ->
        [yes] Phân bổ cho thành phần nào trong kế hoạch? { $You } chọn, hoặc nhắn tên thành phần khác.
       *[no] Kế hoạch không nêu thành phần. { $You } nhắn tên thành phần, ví dụ: Đại biểu các xã
    }
allot-group-again =
    CẦN TRẢ LỜI
    Tên thành phần cần có chữ và không quá 120 ký tự. Xin { $you } nhắn lại.
allot-units =
    CẦN TRẢ LỜI
    { $group }{ $quota ->
        [none] { "" }
       *[other] { "" } · { $quota }
    }
    { $said ->
        [none] { "" }
       *[other] Kế hoạch ghi: { $said }{ "\u000A" }
    }{ $You } nhắn danh sách, mỗi dòng một đơn vị hoặc chức danh:
    Đơn vị; số đại biểu; họ tên đầu mối; số điện thoại{ $quota ->
        [none] { "" }
       *[other] { "\u000A" }Không ghi số thì lấy theo kế hoạch.
    }
allot-units-again =
    CẦN TRẢ LỜI
    Xin { $you } nhắn danh sách bằng chữ, mỗi dòng một đơn vị.
allot-units-unread =
    CẦN TRẢ LỜI
    Chưa đọc được đơn vị nào. Xin { $you } nhắn lại, mỗi dòng: Đơn vị; số đại biểu; họ tên đầu mối; số điện thoại
    { $notes }
allot-notes =
    THÔNG BÁO
    Có dòng chưa lấy:
    { $notes }
allot-note-no-unit = - dòng { $line } ({ $text }): chưa rõ tên đơn vị
allot-note-no-places = - dòng { $line } ({ $text }): chưa ghi số đại biểu
allot-note-too-many-places = - dòng { $line } ({ $text }): số đại biểu từ 1 đến { $most }
allot-check =
    CẦN TRẢ LỜI
    { $group }: { $places } chỗ
    { $planned }
    Kính đề nghị { $you } xác nhận. Nếu chưa đúng, { $you } nhắn lại cả danh sách.
allot-planned = { $order }. { $place }: { $places }; đầu mối: { $contact ->
        [none] chưa có
       *[other] { $contact }{ $phone ->
            [none] { " (chưa có số điện thoại)" }
           *[other] { "" }
        }
    }
allot-given =
    ĐÃ GHI NHẬN ✓
    { $group }: { $units } đơn vị, chức danh, { $places } chỗ. { $contacts ->
        [0] Chưa có đầu mối; khi có, { $you } chọn Xem theo đơn vị để ghi.
       *[other] Gửi cho đầu mối liên kết và mã sau; mỗi đầu mối một liên kết.{ "\u000A" }{ $ways }
    }
allot-way-in =
    - { $name }, { $phone ->
        [none] chưa có số điện thoại
       *[other] { $phone }
    } ({ $units })
      Mã: { "{code:" }{ $personId }{ "}" }
      Liên kết: { "{link:" }{ $personId }{ "}" }
allot-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa phân bổ thêm; những gì đã ghi nhận trước đó vẫn giữ nguyên.
allot-unit =
    CHỈ TIÊU ĐẠI BIỂU · { $place }
    { $group }: chỉ tiêu { $planned }, đã cử { $named }, kết nối { $connected }, xác nhận { $confirmed }{ $named ->
        [0] { "" }
       *[other] { "\u000A" }{ $people }
    }
    { $contacts ->
        [0] Chưa có đầu mối.
       *[other] Đầu mối:{ "\u000A" }{ $ways }
    }
allot-person = { $order }. { $who }{ $connected ->
        [true] { "" }
       *[false] { " (chưa kết nối)" }
    }
allot-places =
    CẦN TRẢ LỜI
    { $place }: chỉ tiêu { $places }, đã cử { $named }.
    { $You } nhắn số đại biểu mới, hoặc nhắn "không" để giữ nguyên.
allot-places-kept =
    ĐÃ GHI NHẬN ✓
    { $place }: chỉ tiêu từ { $from } thành { $to }.
allot-contact =
    CẦN TRẢ LỜI
    { $You } nhắn họ tên và số điện thoại đầu mối mới của { $place }, ví dụ: Trần Văn Bình, 0912 345 678
allot-contact-again =
    CẦN TRẢ LỜI
    Chưa đọc được họ tên. Xin { $you } ghi đủ họ và tên, ví dụ: Trần Văn Bình, 0912 345 678
allot-contact-kept =
    ĐÃ GHI NHẬN ✓
    Đã đổi đầu mối của { $place }.
allot-removed =
    ĐÃ GHI NHẬN ✓
    Đã bỏ chỉ tiêu của { $place }.
refusal-places-taken =
    THÔNG BÁO
    { $place } đã cử đại biểu nên không bỏ được chỉ tiêu.
refusal-places-below-named =
    THÔNG BÁO
    { $place } đã cử { $named } đại biểu nên không thể giảm chỉ tiêu từ { $places } còn { $asked }. Xin { $you } nhắn số từ { $named } trở lên, hoặc rút bớt tên trước.
refusal-places-unreadable =
    THÔNG BÁO
    Xin { $you } nhắn một số từ 1 đến { $most }.

## Naming people for a unit's places (contacts)
menu-name-people = Cử đại biểu
name-people-done-label = Xong
name-people-none =
    THÔNG BÁO
    Hiện không có đơn vị hay chức danh nào chờ { $you } cử đại biểu.
name-people-choose =
    CẦN TRẢ LỜI
    { $You } cử đại biểu cho đơn vị nào? (đã cử/chỉ tiêu)
name-people-question =
    CẦN TRẢ LỜI
    { $place } ({ $group }) đã cử { $named }/{ $places } đại biểu.{ $some ->
        [yes] { "\u000A" }{ $people }
       *[no] { "" }
    }
    { $kind ->
        [post] Kính đề nghị { $you } nhắn người giữ chức danh này: Họ tên, chức vụ, số điện thoại
       *[unit] Kính đề nghị { $you } nhắn danh sách, mỗi dòng một người: Họ tên, chức vụ, số điện thoại
    }{ $some ->
        [yes] { "\u000A" }Để sửa, { $you } nhắn: sửa 1: …; bỏ 1
       *[no] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn: trước { $until }.
    }
name-people-line = { $order }. { $who }{ $phone ->
        [none] { " (chưa có số điện thoại)" }
       *[other] { "" }
    }{ $standing ->
        [named] { " ✓" }
       *[new] { "" }
    }
name-people-confirm =
    CẦN TRẢ LỜI
    { $place }: { $named }/{ $places } đại biểu{ $dropped ->
        [0] { "" }
       *[other] , rút { $dropped } người đã cử
    }{ $some ->
        [yes] :{ "\u000A" }{ $people }
       *[no] .
    }
    Kính đề nghị { $you } xác nhận. Để sửa, { $you } nhắn: sửa 2: …; bỏ 3; thêm …
name-people-kept =
    ĐÃ GHI NHẬN ✓
    { $place } đã cử { $named }/{ $places } đại biểu dự { $conference }.{ $named ->
        [0] { "" }
       *[other] { "\u000A" }{ $people }
    }
    { $left ->
        [0] Đã đủ chỉ tiêu.
       *[other] Còn { $left } chỗ.
    } Nếu có thay đổi, { $you } chọn Cử đại biểu{ $until ->
        [none] { "" }
       *[other] { " " }trước { $until }
    }.
name-people-done =
    ĐÃ GHI NHẬN ✓
    Danh sách đã cử giữ nguyên. Khi cần, { $you } chọn Cử đại biểu.
name-people-stopped =
    ĐÃ GHI NHẬN ✓
    Thay đổi vừa rồi không được lưu; danh sách đã cử trước đó giữ nguyên.
name-people-text-only =
    THÔNG BÁO
    Xin { $you } nhắn danh sách bằng chữ, mỗi dòng một người: Họ tên, chức vụ, số điện thoại
name-people-notes =
    THÔNG BÁO
    Lưu ý:
    { $notes }
name-people-note-no-name = - { $who }: chưa đọc được họ tên nên chưa lấy
name-people-note-name-too-long = - { $who }: họ tên quá dài nên chưa lấy
name-people-note-phone-unusable = - { $who }: số điện thoại chưa đúng, xin ghi lại
name-people-note-phone-unusable-in-change = - số điện thoại chưa đúng, xin ghi lại
name-people-note-twice = - { $who }: đã có trong danh sách
name-people-note-connected = - { $who }: đã nhận giấy mời nên không sửa được tại đây; người đó có thể cử người dự thay, hoặc { $you } gọi văn phòng
name-people-note-no-such-line = - không có dòng { $who }
name-people-note-named-already = - { $who }: đã được cử
name-people-note-invited-already = - { $who }: đã có giấy mời dự hội nghị nên không tính vào chỉ tiêu này
name-people-note-withdrawn = - { $who }: văn phòng đã rút giấy mời; xin { $you } gọi văn phòng
refusal-over-quota =
    THÔNG BÁO
    { $place } có { $places } chỗ, đã có { $named }, nay thêm { $asked }. { $left ->
        [0] Không còn chỗ
       *[other] Chỉ còn { $left } chỗ
    } nên chưa ghi nhận; xin { $you } bớt người, hoặc gọi văn phòng để xin thêm chỉ tiêu.
refusal-too-many-lines =
    THÔNG BÁO
    Tin quá dài nên chưa đọc. Xin { $you } gửi mỗi lần không quá { $most } dòng.
refusal-correction-unreadable =
    THÔNG BÁO
    Chưa rõ { $you } cần sửa gì. Ví dụ: sửa 2: Trần Văn Bình, Bí thư, 0912 345 678
refusal-naming-closed =
    THÔNG BÁO
    Đã hết hạn cử đại biểu. { $phone ->
        [none] Nếu cần thay đổi, xin { $you } liên hệ văn phòng.
       *[other] Nếu cần thay đổi, xin { $you } gọi văn phòng: { $phone }.
    }
refusal-naming-cancelled =
    THÔNG BÁO
    Hội nghị đã hủy. { $You } không cần cử đại biểu.{ $phone ->
        [none] { "" }
       *[other] { " " }Văn phòng: { $phone }.
    }

## Substitutes
menu-approval = Duyệt người dự thay
menu-move = Chuyển máy
substitute-link =
    Kính đề nghị { $you } chuyển cho { $name } liên kết riêng sau để xem giấy mời và xác báo:
    { "{link:" }{ $personId }{ "}" }
    Mã để nhập tay: { "{code:" }{ $personId }{ "}" }
substitute-chosen =
    GIẤY MỜI
    { $delegate } cử { $you } dự thay tại { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }.
    Kính đề nghị { $you } chọn Xác báo để trả lời.
substitute-instead = { $You } dự thay { $delegate }.
substitute-speaks =
    THÔNG BÁO
    { $You } trình bày thay tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }của { $unit }
    }.
substitute-speaks-instead = { $name } cũng trình bày thay tham luận "{ $topic }".
substitute-speaks-again = Tham luận "{ $topic }" lại do { $you } trình bày.
substitute-speaks-no-more = Tham luận "{ $topic }" cũng không do { $you } trình bày nữa.
substitute-recalled =
    THÔNG BÁO
    { $You } không cần dự thay { $delegate } tại { $conference } nữa. Giấy mời dự thay không còn hiệu lực.
substitute-absent =
    THÔNG BÁO
    Người dự thay { $name } báo vắng mặt. Kính đề nghị { $you } chọn Xác báo để tham dự hoặc cử người khác.
substitute-waits =
    ĐÃ GHI NHẬN ✓
    Khối { $group } mời đúng thành phần nên văn phòng cần đồng ý trước. Đã chuyển văn phòng đề nghị cử người dự thay: { $substitute }.
    Câu trả lời trước đó giữ nguyên cho đến khi văn phòng trả lời.
substitute-pending = Đang chờ văn phòng đồng ý cử người dự thay: { $substitute }.
substitute-approved =
    THÔNG BÁO
    Văn phòng đồng ý để { $you } cử người dự thay: { $substitute }.
substitute-declined =
    THÔNG BÁO
    Văn phòng không đồng ý cử người dự thay: { $substitute }, vì khối này mời đúng thành phần. Câu trả lời trước đó giữ nguyên; kính đề nghị { $you } chọn Xác báo nếu có thay đổi.
refusal-substitute-of-substitute =
    THÔNG BÁO
    { $You } là người dự thay nên không cử tiếp người khác. { $phone ->
        [none] Nếu không dự được, kính đề nghị { $you } báo vắng mặt hoặc liên hệ văn phòng.
       *[other] Nếu không dự được, kính đề nghị { $you } báo vắng mặt hoặc gọi văn phòng: { $phone }.
    }
refusal-substitute-self =
    THÔNG BÁO
    { $name } chính là người được mời, nên chưa ghi nhận người dự thay.
refusal-substitute-invited =
    THÔNG BÁO
    { $name } đã có giấy mời riêng dự hội nghị, nên chưa ghi nhận người dự thay. Kính đề nghị { $you } cử người khác.
pair-substituted =
    THÔNG BÁO
    Giấy mời này đã chuyển cho người dự thay: { $substitute }. Người dự thay có liên kết và mã riêng. Nếu cần thay đổi, xin { $office }.
pair-renewed =
    THÔNG BÁO
    Liên kết hoặc mã này đã được văn phòng thay bằng liên kết và mã mới. Kính đề nghị { $you } dùng giấy mời mới nhất, hoặc { $office }.

## For the organizers: substitutes where a group is invited by name
approval-request =
    CẦN TRẢ LỜI
    { $conference } · khối { $group } (đúng thành phần)
    { $delegate } đề nghị cử người dự thay: { $substitute }.
approval-yes = Đồng ý
approval-no = Không đồng ý
approval-none =
    THÔNG BÁO
    Không có đề nghị dự thay nào đang chờ.
approval-over =
    THÔNG BÁO
    Đề nghị dự thay này đã được giải quyết hoặc không còn hiệu lực: { $substitute }.
approval-approved =
    ĐÃ GHI NHẬN ✓
    Đồng ý người dự thay: { $substitute }. Đại biểu được báo ngay.
approval-declined =
    ĐÃ GHI NHẬN ✓
    Không đồng ý người dự thay: { $substitute }. Đại biểu được báo ngay.
menu-exact-groups = Khối mời đúng thành phần
exact-groups-question =
    CẦN TRẢ LỜI
    Ở khối mời đúng thành phần, người dự thay phải được ban tổ chức đồng ý. Chọn một khối để đổi:
exact-groups-option = { $group }{ $exact ->
        [true] { " ✓" }
       *[false] { "" }
    }
exact-groups-none =
    THÔNG BÁO
    Hội nghị chưa có danh sách đại biểu.
exact-groups-done = Xong
exact-groups-kept =
    ĐÃ GHI NHẬN ✓
    Đã lưu các khối mời đúng thành phần.

## For the office: answering for somebody
menu-reply-for = Trả lời thay
find-question =
    CẦN TRẢ LỜI
    Kính đề nghị nhập một phần họ tên (không cần dấu), số điện thoại hoặc số thứ tự của đại biểu trong danh sách.
find-nobody =
    CẦN TRẢ LỜI
    Không có đại biểu nào khớp với "{ $query }". Kính đề nghị nhập lại họ tên, số điện thoại hoặc số thứ tự.
find-choice =
    CẦN TRẢ LỜI
    Có nhiều đại biểu khớp với "{ $query }". Chọn một người, hoặc nhập thêm họ tên:
find-many =
    CẦN TRẢ LỜI
    Có hơn { $most } đại biểu khớp với "{ $query }". Chọn một người, hoặc nhập đủ họ tên:
reply-for-question =
    CẦN TRẢ LỜI
    { $delegate }
    { rsvp-standing }
    Đại biểu trả lời thế nào?
reply-for-reason =
    CẦN TRẢ LỜI
    { $delegate }: { $answer ->
        [attending] tham dự
        [absent] vắng mặt
       *[substituted] cử người dự thay ({ $substitute })
    }.
    { $late ->
        [true] Đã hết hạn xác báo, nên cần ghi lý do văn phòng trả lời thay, ví dụ: gọi điện báo lúc 8h00.
       *[false] Ghi lý do, ví dụ: bận họp, gọi điện báo; hoặc chọn Bỏ qua.
    }
reply-for-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa trả lời thay; câu trả lời trước đó giữ nguyên.
reply-for-kept =
    ĐÃ GHI NHẬN ✓
    { $delegate }: { $answer ->
        [attending] tham dự
        [absent] vắng mặt
       *[substituted] cử người dự thay ({ $substitute })
    }.
reply-for-told =
    THÔNG BÁO
    Văn phòng đã ghi nhận thay { $you } tại { $conference }: { $answer ->
        [attending] tham dự
        [absent] vắng mặt
       *[substituted] cử người dự thay ({ $substitute })
    }. Nếu chưa đúng, kính đề nghị { $you } chọn Xác báo hoặc gọi văn phòng.

## Another telephone
move-asked =
    THÔNG BÁO
    Giấy mời này đang dùng trên một máy khác. Hệ thống đã hỏi máy đó; khi được xác nhận, giấy mời chuyển sang máy này. Nếu không còn máy đó, xin { $office }.
move-question =
    CẦN TRẢ LỜI
    Có người vừa mở giấy mời của { $you } dự { $conference } trên máy khác. Có chuyển giấy mời sang máy đó không?
move-given =
    ĐÃ GHI NHẬN ✓
    Giấy mời đã chuyển sang máy khác. Máy này không nhận tin của hội nghị nữa.
move-arrived =
    ĐÃ GHI NHẬN ✓
    Giấy mời dự { $conference } đã chuyển sang máy này. Kính mời { $you } chọn một trong các mục sau:
move-kept =
    ĐÃ GHI NHẬN ✓
    Giấy mời vẫn dùng trên máy này. Máy xin chuyển đã được báo là không chuyển.
move-refused =
    THÔNG BÁO
    Máy đang giữ giấy mời không đồng ý chuyển. Nếu cần, kính đề nghị { $you } gọi văn phòng theo số ghi trên giấy mời.
refusal-move-over =
    THÔNG BÁO
    Không có yêu cầu chuyển máy nào đang chờ. Nếu cần, kính đề nghị { $you } mở lại liên kết trên máy mới.
menu-renew-pass = Cấp lại giấy mời
renew-pass-confirm =
    CẦN TRẢ LỜI
    Cấp liên kết và mã mới cho { $delegate }?
    Liên kết và mã cũ hết hiệu lực, các máy đang dùng ngừng kết nối ngay.
renew-pass-stopped =
    ĐÃ GHI NHẬN ✓
    Chưa cấp lại; liên kết và mã cũ vẫn dùng được.
renew-pass-done =
    ĐÃ GHI NHẬN ✓
    Đã cấp lại giấy mời cho { $delegate }.
    Liên kết: { "{link:" }{ $personId }{ "}" }
    Mã: { "{code:" }{ $personId }{ "}" }
renew-pass-ended =
    THÔNG BÁO
    Văn phòng đã cấp lại giấy mời dự { $conference }. Máy này ngừng kết nối; kính đề nghị { $you } dùng liên kết hoặc mã mới.

## For the organizers: the desk, and calling a conference off
menu-desk = Việc văn phòng
menu-people = Đại biểu và giấy mời
menu-programme = Chương trình và tài liệu
people-question =
    CẦN TRẢ LỜI
    { $waiting ->
        [0] Không có đề nghị dự thay nào đang chờ.
       *[other] Đề nghị dự thay đang chờ: { $waiting }.
    }
    Chọn một việc:
choose-work =
    CẦN TRẢ LỜI
    Chọn một việc:
menu-cancel-conference = Hủy hội nghị
cancel-conference-confirm =
    CẦN TRẢ LỜI
    Hủy { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }?
    Mọi người đã kết nối (trong đó { $connected }/{ $total } đại biểu) được báo ngay, và không nhận xác báo nữa. Đã hủy thì không khôi phục được.
cancel-conference-stopped =
    ĐÃ GHI NHẬN ✓
    Hội nghị vẫn giữ nguyên, không hủy.
cancel-conference-done =
    ĐÃ GHI NHẬN ✓
    Đã hủy { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    }. Người đã kết nối được báo ngay; người chưa kết nối cần gọi điện.
cancel-conference-already =
    THÔNG BÁO
    Hội nghị này đã hủy trước đó.
cancel-conference-told =
    THAY ĐỔI
    { $conference }{ $when ->
        [none] { "" }
       *[other] , { $when }
    } đã hủy. { $You } không cần xác báo.{ $phone ->
        [none] { "" }
       *[other] { " " }Văn phòng: { $phone }.
    }

## Papers: where one stands
papers-state = { $state ->
        [assigned] đã giao
        [speaker-named] đã cử người trình bày
        [received] đã nhận bản thảo
        [in-review] đang thẩm định
        [correction-asked] đề nghị chỉnh sửa
        [accepted] đạt
        [not-accepted] không đạt
       *[withdrawn] đã rút
    }

## Papers: what a unit owes and hands in
menu-papers = Tham luận
papers-mine-label = Tham luận của tôi
papers-submit-label = Nộp bản thảo
papers-task-label = Nhận nhiệm vụ
papers-question-label = Hỏi lại văn phòng
papers-speaker-label = Cử người trình bày
papers-speaker-change-label = Đổi người trình bày
papers-list-label = Danh sách tham luận
papers-open-label = Xem tham luận
papers-back-label = Quay lại
papers-none =
    THÔNG BÁO
    Hiện không có tham luận nào giao cho { $you }.
papers-until = { $until ->
        [none] chưa ghi hạn
       *[other] trước { $until } ({ papers-left })
    }
papers-left = { $unitOfTime ->
        [now] vừa đến hạn
       *[other] { $late ->
            [true] quá hạn
           *[false] còn
        } { $left } { $unitOfTime ->
            [day] ngày
            [hour] giờ
           *[minute] phút
        }
    }
papers-list =
    THAM LUẬN
    Đơn vị của { $you } có { $count } tham luận:
    { $papers }
    Kính mời { $you } chọn một tham luận:
papers-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { papers-state }{ $until ->
        [none] { "" }
       *[other] ; hạn { papers-until }
    }
papers-card =
    { $mine ->
        [true] THAM LUẬN CỦA TÔI
       *[false] NHIỆM VỤ · THAM LUẬN
    }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; không quá { $minutes } phút
    }
    Tình trạng: { papers-state }{ $number ->
        [none] { "" }
       *[other] , { papers-part-number }
    }{ $hasReasons ->
        [true] { "\u000A" }{ $reasons }
       *[false] { "" }
    }
    Người trình bày: { $speaker ->
        [none] chưa cử
       *[other] { $speaker }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn: { papers-until }
    }
papers-part-number = { $part ->
        [slides] bản trình chiếu số { $number }
        [clip] đoạn phim số { $number }
        [picture] ảnh số { $number }
       *[text] bản số { $number }
    }
papers-reason = - { $body ->
        [none] { "" }
       *[other] { $body }:{ " " }
    }{ $code ->
        [own] { $text }
       *[other] { review-reason }
    }
papers-task-accepted =
    ĐÃ GHI NHẬN ✓
    Đơn vị của { $you } đã nhận nhiệm vụ viết tham luận.
papers-submit =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } gửi tệp tham luận "{ $topic }" vào đây (.docx, .pdf, .pptx, .odt).{ $until ->
        [none] { "" }
       *[other] { " " }Hạn: { papers-until }.
    }
    Tệp lớn hơn 20 MB, hoặc gửi từ máy tính: mở liên kết sau, dùng một lần, trong 48 giờ:
    { "{upload:" }{ $linkId }{ "}" }
papers-submit-again =
    CẦN TRẢ LỜI
    Chưa có tệp. { $You } gửi tệp (.docx, .pdf, .pptx, .odt) vào đây, gửi liên kết của đoạn phim, hoặc mở liên kết sau để tải tệp lên:
    { "{upload:" }{ $linkId }{ "}" }
papers-which =
    CẦN TRẢ LỜI
    Tệp { $file } là của tham luận nào?
papers-which-plan = Đây là kế hoạch hội nghị
papers-file-dropped =
    ĐÃ GHI NHẬN ✓
    Tệp vừa gửi không được tiếp nhận; các bản trước vẫn giữ nguyên.
papers-renew =
    CẦN TRẢ LỜI
    Tham luận "{ $topic }" đã có kết quả thẩm định: { papers-state }.
    Nếu nhận bản mới thì phải thẩm định lại từ đầu. { $You } có gửi bản mới không?
papers-renew-yes = Gửi bản mới
papers-renew-no = Giữ nguyên kết quả
papers-being-read =
    ĐÃ GHI NHẬN ✓
    Đang nhận tệp { $file } cho tham luận "{ $topic }". Kết quả sẽ gửi vào đây sau ít phút.
papers-kind-unknown =
    THÔNG BÁO
    Tệp { $file } không thuộc loại nhận được. Kính đề nghị { $you } gửi .docx, .pdf, .odt, bản trình chiếu .pptx, ảnh hoặc đoạn phim.
papers-too-large =
    THÔNG BÁO
    Tệp { $file } lớn hơn 20 MB nên không gửi được trong cuộc trò chuyện. Kính đề nghị { $you } mở liên kết sau để tải tệp lên (đến 200 MB, dùng một lần, trong 48 giờ):
    { "{upload:" }{ $linkId }{ "}" }
papers-received =
    ĐÃ GHI NHẬN ✓
    Đã nhận { papers-part-number } lúc { $time }, tham luận "{ $topic }".{ $part ->
        [picture] { " " }Ảnh được lưu và văn phòng đã được báo; kính đề nghị { $you } gửi thêm tệp văn bản.
       *[other] { "" }
    }{ $hasLength ->
        [true] { "\u000A" }{ $length }
       *[false] { "" }
    }{ $isOver ->
        [true] { " " }Bản này vẫn được lưu.
       *[false] { "" }
    }{ $punctual ->
        [late] { "\u000A" }Hạn gửi là trước { $until }; bản này đến sau hạn và vẫn được lưu.
        [began-in-time] { "\u000A" }{ $You } bắt đầu gửi lúc { $started }, trước hạn, nên tính là đúng hạn.
       *[in-time] { "" }
    }
papers-length = Khoảng { $syllables } chữ, trình bày khoảng { papers-minutes }{ $limit ->
        [none] .
       *[other] ; quy định không quá { $limit } phút.
    }{ $isOver ->
        [true] { "\u000A" }Quá { papers-over }; cần rút gọn khoảng { $cut } chữ.
       *[false] { "" }
    }
papers-minutes = { $minutes ->
        [0] { $seconds } giây
       *[other] { $minutes } phút{ $seconds ->
            [0] { "" }
           *[other] { " " }{ $seconds } giây
        }
    }
papers-over = { $overMinutes ->
        [0] { $overSeconds } giây
       *[other] { $overMinutes } phút{ $overSeconds ->
            [0] { "" }
           *[other] { " " }{ $overSeconds } giây
        }
    }
papers-length-unread = Chưa đọc được chữ trong tệp nên chưa tính được thời gian trình bày.
papers-length-none = Tệp không có lời trình bày nên chưa tính được thời gian.
papers-same =
    THÔNG BÁO
    Tệp này trùng với { papers-part-number } của tham luận "{ $topic }", nên không lưu thêm bản mới.
papers-received-by =
    THÔNG BÁO
    Tham luận "{ $topic }" có { papers-part-number }, do { $who } nộp.
papers-picture-came =
    THÔNG BÁO
    Đơn vị gửi ảnh thay cho tệp văn bản: tham luận { $order }, "{ $topic }", ảnh số { $number }. Ảnh đã được lưu.
papers-to-review =
    THẨM ĐỊNH
    Tham luận "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }của { $unit }
    } có bản số { $number }. Kính mời { $you } thẩm định.
papers-secret =
    THÔNG BÁO
    Tệp { $file } có dấu chỉ độ mật nên không được nhận và không được lưu. Xin { $you } xóa tệp khỏi cuộc trò chuyện và gửi qua văn thư mật; văn phòng đã được báo.
papers-secret-came =
    THÔNG BÁO
    Tham luận { $order }, "{ $topic }": một tệp có dấu chỉ độ mật vừa được gửi đến ({ $who }). Tệp không được nhận và không được lưu.
papers-speaker =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết người trình bày tham luận "{ $topic }": Họ tên, chức vụ, số điện thoại{ $presenter ->
        [none] { "" }
       *[other] { "\u000A" }Kế hoạch ghi: { $presenter }
    }
papers-speaker-again =
    CẦN TRẢ LỜI
    Chưa đọc được họ tên hoặc số điện thoại. Kính đề nghị { $you } nhắn, ví dụ: Trần Văn Bình, Phó Giám đốc, 0912 345 678
papers-speaker-named =
    ĐÃ GHI NHẬN ✓
    Người trình bày tham luận "{ $topic }": { $who }.
papers-speaker-way =
    Kính đề nghị { $you } chuyển cho { $name } liên kết riêng sau để theo dõi và nộp tham luận:
    { "{link:" }{ $personId }{ "}" }
    Mã để nhập tay: { "{code:" }{ $personId }{ "}" }
papers-speaker-told =
    NHIỆM VỤ · THAM LUẬN
    { $You } được cử trình bày tham luận "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }của { $unit }
    }.{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn gửi bản thảo: { papers-until }.
    }
papers-question =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } nhắn điều cần hỏi; văn phòng sẽ nhận được ngay.
papers-question-sent =
    ĐÃ GHI NHẬN ✓
    Đã chuyển câu hỏi của { $you } đến văn phòng.
papers-question-came =
    CẦN TRẢ LỜI
    Tham luận { $order }, "{ $topic }" – câu hỏi của { $who }:
    { $question }
refusal-paper-withdrawn =
    THÔNG BÁO
    Tham luận "{ $topic }" đã rút khỏi chương trình nên không nhận thêm.
refusal-paper-not-now =
    THÔNG BÁO
    Tham luận "{ $topic }" hiện chưa có bản thảo để thẩm định.

## Papers: reviewing
menu-review = Thẩm định
review-accepted = Đạt
review-correction-asked = Đề nghị chỉnh sửa
review-not-accepted = Không đạt
review-later-label = Để sau
review-send-label = Gửi
review-open-label = Xem tham luận
review-queue-none =
    THẨM ĐỊNH
    Hiện không có tham luận nào chờ { $you } thẩm định.
review-queue =
    THẨM ĐỊNH
    { $count } tham luận chờ { $you } thẩm định:
    { $papers }
review-queue-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: bản số { $number }{ $until ->
        [none] { "" }
       *[other] ; hạn { papers-until }
    }
review-version =
    THẨM ĐỊNH · tham luận { $order }, bản số { $number }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    Tệp: { $file }{ $minutes ->
        [none] { "" }
       *[other] ; không quá { $minutes } phút
    }{ $hasLength ->
        [true] { "\u000A" }{ $length }
       *[false] { "" }
    }{ $hasChanges ->
        [true] { "\u000A" }{ $changes }
       *[false] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn thẩm định: { papers-until }
    }
review-changes = So với bản số { $earlier }: { $isSame ->
        [true] nội dung không thay đổi.
       *[false] thêm { $added } đoạn, bỏ { $removed } đoạn, sửa { $changed } đoạn{ $moved ->
            [0] { "" }
           *[other] , chuyển chỗ { $moved } đoạn
        }.
    }
review-compare-label = Xem thay đổi
review-comparison =
    NỘI DUNG THAY ĐỔI · tham luận { $order }, bản số { $number }
    { $changes }{ $hasExcerpts ->
        [true] { "\u000A" }{ $excerpts }
       *[false] { "" }
    }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }Còn { $more } chỗ khác.
    }
    Toàn văn có đánh dấu ở tệp kèm theo.
review-change = { $kind ->
        [added] - Thêm: "{ $after }"
        [removed] - Bỏ: "{ $before }"
       *[changed] - Sửa: "{ $before }" thành "{ $after }"
    }
review-reason = { $code ->
        [evidence] Bổ sung số liệu minh chứng.
        [length] Rút gọn để bảo đảm thời lượng.
        [topic] Bám sát chủ đề được giao.
        [structure] Sắp xếp lại bố cục.
        [facts] Kiểm tra lại số liệu, căn cứ.
        [wording] Sửa câu chữ, lỗi chính tả.
       *[form] Trình bày đúng thể thức.
    }
review-reason-option = { $chosen ->
        [true] ✓{ " " }
       *[false] { "" }
    }{ review-reason }
review-reasons =
    CẦN TRẢ LỜI
    { $verdict ->
        [not-accepted] Không đạt
       *[other] Đề nghị chỉnh sửa
    }: chọn một hoặc nhiều lý do, nhắn thêm ý kiến, hoặc gửi lại tệp đã ghi chú; xong thì chọn Gửi.{ $hasTold ->
        [true] { "\u000A" }{ $told }
       *[false] { "" }
    }
review-note-kept = - Ý kiến: { $note }
review-file-kept = - Tệp ghi chú: { $file }
review-reasons-missing =
    CẦN TRẢ LỜI
    Chưa có lý do. Kính đề nghị { $you } chọn hoặc nhắn lý do để đơn vị biết nội dung cần sửa.
review-kept =
    ĐÃ GHI NHẬN ✓
    Tham luận "{ $topic }", bản số { $number }: { $verdict ->
        [accepted] Đạt
        [not-accepted] Không đạt
       *[other] Đề nghị chỉnh sửa
    }.{ $decision ->
        [none] { " " }Còn chờ ý kiến của cơ quan thẩm định thứ hai; đơn vị chưa được báo.
       *[other] { " " }Đơn vị được báo ngay.
    }{ $left ->
        [0] { " " }Không còn bản nào chờ { $you } thẩm định.
       *[other] { "" }
    }
review-result =
    KẾT QUẢ THẨM ĐỊNH
    Tham luận "{ $topic }", bản số { $number }: { $state ->
        [accepted] Đạt
        [not-accepted] Không đạt
       *[other] Đề nghị chỉnh sửa
    }.{ $hasReasons ->
        [true] { "\u000A" }{ $reasons }
       *[false] { "" }
    }{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn gửi bản chỉnh sửa: { papers-until }.
    }
review-marked-file =
    KẾT QUẢ THẨM ĐỊNH
    Tham luận "{ $topic }", bản số { $number }: tệp ghi chú { $body ->
        [none] { "" }
       *[other] của { $body }{ " " }
    }kèm theo tin này.
refusal-review-own-paper =
    THÔNG BÁO
    { $You } là người trình bày hoặc đầu mối của tham luận "{ $topic }" nên không thẩm định bài này.
refusal-review-overtaken =
    THÔNG BÁO
    Tham luận "{ $topic }" vừa có bản mới nên ý kiến vừa rồi chưa được ghi nhận. Sau đây là bản mới nhất.
refusal-review-decided =
    THÔNG BÁO
    Bản này của tham luận "{ $topic }" đã có kết luận của người thẩm định khác: { papers-state }. Ý kiến vừa rồi không được ghi nhận.
refusal-review-not-now =
    THÔNG BÁO
    Tham luận "{ $topic }" hiện không chờ thẩm định: { papers-state }.

## Papers: the office
review-overview =
    THAM LUẬN · { $conference }
    { $count ->
        [0] Chưa có tham luận nào.
       *[other] { $count } tham luận, quá hạn { $overdue }.{ "\u000A" }{ $counts }
    }
review-count = - { papers-state }: { $count }
review-list-label = Danh sách tham luận
review-queue-label = Chờ tôi thẩm định
review-assign-label = Giao tham luận
review-programme-label = Sắp xếp trình bày
review-contacts-label = Mã của đầu mối
review-report-label = Đã báo cáo Thường trực
review-rules-label = Quy định về tham luận
review-back-label = Về trang tham luận
review-back-to-list-label = Về danh sách
review-back-to-paper-label = Về tham luận
review-back-to-programme-label = Về thứ tự trình bày
review-list =
    THAM LUẬN · trang { $page }/{ $pages }
    { $papers }
review-line = { $order }. { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { papers-state }{ $until ->
        [none] { "" }
       *[other] ; { papers-left }
    }{ $who ->
        [none] { "" }
       *[other] ; chờ { $who }
    }
review-paper =
    THAM LUẬN { $order } · { papers-state }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; không quá { $minutes } phút
    }
    Người trình bày: { $speaker ->
        [none] chưa cử
       *[other] { $speaker }
    }; bản mới nhất: { $number ->
        [none] chưa có
       *[other] số { $number } ({ $file })
    }
    Hạn gửi: { $author ->
        [none] chưa ghi
       *[other] trước { $author }
    }; hạn thẩm định: { $review ->
        [none] chưa ghi
       *[other] trước { $review }
    }
    Thẩm định: { $reviewers ->
        [none] chưa có người
       *[other] { $reviewers }
    }{ $who ->
        [none] { "" }
       *[other] { "\u000A" }Đang chờ: { $who }{ $until ->
            [none] { "" }
           *[other] { " " }({ papers-left })
        }
    }
review-draft-label = Xem bản thảo
review-history-label = Quá trình
review-extend-label = Gia hạn
review-link-label = Nộp thay đơn vị
review-reviewers-label = Người thẩm định
review-change-label = Sửa nội dung giao
review-reopen-label = Thẩm định lại
review-withdraw-label = Rút tham luận
review-restore-label = Khôi phục
review-older-label = Trước đó
review-history =
    QUÁ TRÌNH · tham luận { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $events }
review-event = - { $at }: { $kind ->
        [assigned] giao tham luận
        [changed] sửa nội dung giao
        [task-accepted] đơn vị nhận nhiệm vụ
        [question] đơn vị hỏi: { $question }
        [reply] văn phòng trả lời: { $reply }
        [speaker] cử người trình bày: { $name }
        [draft] nộp { papers-part-number } ({ $name })
        [review] bắt đầu thẩm định bản số { $number }
        [verdict] ý kiến về bản số { $number }: { papers-verdict }{ $body ->
            [none] { "" }
           *[other] { " " }{ $body }
        }
        [decision] kết quả bản số { $number }: { papers-state }
        [reopened] thẩm định lại bản số { $number }
        [extension] gia hạn { review-step }, hạn mới trước { $until }: { $why }
        [withdrawn] rút tham luận
        [restored] khôi phục tham luận
        [delivery] { $delivery ->
            [printed] in kỷ yếu
           *[spoken] trình bày thứ { $place }
        }
       *[reported] { $reported ->
            [true] đã báo cáo Thường trực
           *[false] chưa báo cáo Thường trực
        }
    }{ $by ->
        [none] { "" }
       *[other] { " " }– { $by }
    }
papers-verdict = { $verdict ->
        [accepted] Đạt
        [not-accepted] Không đạt
       *[other] Đề nghị chỉnh sửa
    }
review-step = { $step ->
        [author] gửi bản thảo
        [review] thẩm định
       *[report] báo cáo Thường trực
    }
review-withdrawn =
    ĐÃ GHI NHẬN ✓
    Đã rút tham luận; các bản đã nộp vẫn được lưu.
review-restored =
    ĐÃ GHI NHẬN ✓
    Đã khôi phục tham luận.
review-withdrawn-told =
    THAY ĐỔI
    Tham luận "{ $topic }" đã rút khỏi chương trình. { $You } không cần gửi thêm.
review-restored-told =
    THAY ĐỔI
    Tham luận "{ $topic }" được đưa trở lại chương trình.
review-reopened =
    ĐÃ GHI NHẬN ✓
    Kết quả trước không còn hiệu lực; tham luận chờ thẩm định lại.
review-reopened-told =
    THAY ĐỔI
    Tham luận "{ $topic }", bản số { $number }, được thẩm định lại. Kết quả trước không còn hiệu lực.
review-link-given =
    ĐÃ GHI NHẬN ✓
    Liên kết nộp thay cho tham luận "{ $topic }", dùng một lần, trong 48 giờ:
    { "{upload:" }{ $linkId }{ "}" }
review-draft-sent =
    THÔNG BÁO
    Tham luận "{ $topic }", bản số { $number }.
review-versions-label = Các bản đã nhận
review-versions =
    CÁC BẢN ĐÃ NHẬN · tham luận { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $versions }
review-version-line = - { papers-part-number }, { $at }, { $who }: { $name }
review-version-option = Tải { papers-part-number }
review-version-sent =
    THÔNG BÁO
    Tham luận "{ $topic }", { papers-part-number }.
review-reply-label = Trả lời đơn vị
review-reply =
    CẦN TRẢ LỜI
    Tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $hasQuestion ->
        [true] { "\u000A" }{ $question }
       *[false] { "" }
    }
    Kính đề nghị { $you } nhắn câu trả lời; đơn vị sẽ nhận được ngay.
review-reply-question = { $who } hỏi: { $question }
review-reply-sent =
    ĐÃ GHI NHẬN ✓
    Đã chuyển câu trả lời đến đơn vị.
review-reply-told =
    THÔNG BÁO
    Văn phòng trả lời về tham luận "{ $topic }":
    { $reply }
review-topic =
    CẦN TRẢ LỜI
    { $You } nhắn chủ đề tham luận.{ $standing ->
        [none] { "" }
       *[other] { "\u000A" }Hiện ghi: { $standing }
    }
review-unit =
    CẦN TRẢ LỜI
    { $You } nhắn tên đơn vị viết tham luận.{ $standing ->
        [none] { "" }
       *[other] { "\u000A" }Hiện ghi: { $standing }
    }
review-keep-label = Giữ nguyên
review-text-only =
    CẦN TRẢ LỜI
    Xin { $you } nhắn bằng chữ, hoặc chọn Hủy.
review-minutes =
    CẦN TRẢ LỜI
    { $You } nhắn số phút trình bày, hoặc chọn:
review-minutes-keep = { $minutes } phút
review-minutes-none = Không quy định
review-minutes-again =
    CẦN TRẢ LỜI
    Xin { $you } nhắn một số phút từ 1 đến { $most }.
review-due =
    CẦN TRẢ LỜI
    { $You } nhắn hạn gửi bản thảo, ví dụ: 11h ngày 29/5/2026
review-due-keep = Trước { $due }
review-due-none = Không ghi hạn
review-due-again =
    CẦN TRẢ LỜI
    Chưa đọc được ngày giờ. Xin { $you } nhắn lại, ví dụ: 11h ngày 29/5/2026
review-check =
    CẦN TRẢ LỜI
    { $kind ->
        [new] Giao tham luận
       *[change] Sửa nội dung giao
    }: "{ $topic }"
    Đơn vị: { $unit ->
        [none] chưa ghi
       *[other] { $unit }
    }; { $minutes ->
        [none] không quy định thời lượng
       *[other] không quá { $minutes } phút
    }; hạn: { $due ->
        [none] chưa ghi
       *[other] trước { $due }
    }
    Kính đề nghị { $you } xác nhận.
review-assign-stopped =
    ĐÃ GHI NHẬN ✓
    Không có thay đổi nào.
review-assigned =
    ĐÃ GHI NHẬN ✓
    Đã giao tham luận. Đầu mối đã kết nối được báo ngay; đầu mối chưa kết nối: gửi mã ở mục Mã của đầu mối.
review-changed =
    ĐÃ GHI NHẬN ✓
    Đã sửa nội dung giao; đơn vị được báo ngay.
review-task-told =
    { $kind ->
        [new] NHIỆM VỤ · THAM LUẬN
       *[changed] THAY ĐỔI · THAM LUẬN
    }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] ; không quá { $minutes } phút
    }.{ $until ->
        [none] { "" }
       *[other] { "\u000A" }Hạn: { papers-until }.
    }
review-extend-step =
    CẦN TRẢ LỜI
    Gia hạn việc nào của tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }?
review-step-option = { $step ->
        [author] Gửi bản thảo
        [review] Thẩm định
       *[report] Báo cáo Thường trực
    } ({ $due ->
        [none] chưa ghi hạn
       *[other] trước { $due }
    })
review-extend-until =
    CẦN TRẢ LỜI
    Gia hạn { review-step }, tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }; hạn hiện nay: { $due ->
        [none] chưa ghi
       *[other] trước { $due }
    }.
    { $You } nhắn hạn mới, ví dụ: 17h ngày 30/5/2026
review-extend-past =
    CẦN TRẢ LỜI
    Thời điểm đó đã qua. Xin { $you } nhắn một thời hạn sau thời điểm này.
review-extend-shorter =
    CẦN TRẢ LỜI
    Hạn mới phải sau hạn hiện nay (trước { $due }). Xin { $you } nhắn lại.
review-extend-why =
    CẦN TRẢ LỜI
    Hạn mới: trước { $due }. { $You } nhắn lý do gia hạn.
review-extended =
    ĐÃ GHI NHẬN ✓
    Đã gia hạn. Hạn mới: trước { $until }.
review-extended-told =
    THAY ĐỔI
    Tham luận "{ $topic }" được gia hạn { review-step }. Hạn mới: trước { $until }.
    Lý do: { $why }
review-reviewers =
    THẨM ĐỊNH · tham luận { $order }
    "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }
    { $count ->
        [0] Chưa có người thẩm định.
       *[other] { $people }
    }
    { $You } nhắn họ tên để thêm người thẩm định bài này.
review-reviewer-line = - { $name }{ $body ->
        [none] { "" }
       *[other] , { $body }
    }{ $connected ->
        [true] { "" }
       *[false] { " (chưa kết nối)" }
    }
review-give-option = Giao thêm cho { $name }
review-reviewer-again =
    CẦN TRẢ LỜI
    Chưa đọc được họ tên. Xin { $you } ghi đủ họ và tên, ví dụ: Trần Văn Bình
review-reviewer-given =
    ĐÃ GHI NHẬN ✓
    Đã giao thẩm định.
review-reviewer-added =
    ĐÃ GHI NHẬN ✓
    Đã thêm { $name }. Liên kết: { "{link:" }{ $personId }{ "}" }
    Mã: { "{code:" }{ $personId }{ "}" }
review-contacts =
    ĐẦU MỐI THAM LUẬN
    { $count } đơn vị, { $silent } chưa kết nối. Mỗi đơn vị một mã:
    { $units }
review-contact-line =
    - { $unit } (bài { $orders }){ $connected ->
        [true] , đã kết nối
       *[false] { "" }
    }
      Mã: { "{code:" }{ $personId }{ "}" }
      Liên kết: { "{link:" }{ $personId }{ "}" }
review-reported =
    ĐÃ GHI NHẬN ✓
    { $count } tham luận đã báo cáo Thường trực.
review-rules =
    QUY ĐỊNH VỀ THAM LUẬN
    Tốc độ đọc: { $rate } chữ một phút; chuyển tiếp { $handover } giây; { $slot ->
        [none] thời lượng phiên theo chương trình
       *[other] thời lượng phiên { $slot } phút
    }
    Thẩm định: { $reviewers } người; { $first ->
        [none] một ý kiến là đủ
       *[other] cần cả { $first } và { $second }
    }
    { $You } nhắn thay đổi, ví dụ: tốc độ 180 chữ; chuyển tiếp 30 giây; phiên 120 phút; cơ quan: Văn phòng; Ban Tuyên giáo; bỏ cơ quan
review-body-option = { $name }: { $body }
review-rule-kept =
    ĐÃ GHI NHẬN ✓
    Đã đổi quy định.
review-rule-again =
    CẦN TRẢ LỜI
    Chưa rõ thay đổi nào. Ví dụ: tốc độ 180 chữ; chuyển tiếp 30 giây; phiên 120 phút; cơ quan: Văn phòng; Ban Tuyên giáo
review-rule-range =
    CẦN TRẢ LỜI
    Số này ngoài khoảng dùng được: 60–400 chữ một phút, chuyển tiếp đến 600 giây, phiên từ 5 phút.
review-programme =
    SẮP XẾP TRÌNH BÀY
    { $spoken } bài trình bày cần { $needed } phút kể cả chuyển tiếp; { $fit ->
        [over] chương trình có { $minutes } phút, thiếu { $over } phút.
        [fits] chương trình có { $minutes } phút, còn { $short } phút.
       *[unknown] chương trình chưa ghi thời lượng.
    }{ $withoutMinutes ->
        [0] { "" }
       *[other] { " " }{ $withoutMinutes } bài chưa quy định số phút.
    }
    { $papers }
    { $You } chọn một bài để đổi chỗ hoặc chuyển sang in kỷ yếu, rồi chọn Xác nhận thứ tự.
review-programme-line = { $place ->
        [none] - (in kỷ yếu)
       *[other] { $place }.
    } Tham luận { $order }, { $topic }{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }{ $minutes ->
        [none] { "" }
       *[other] , { $minutes } phút
    }{ $speaker ->
        [none] { "" }
       *[other] ; { $speaker }
    }
review-programme-item =
    CẦN TRẢ LỜI
    Tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { $printed ->
        [true] in kỷ yếu
       *[false] trình bày
    }.
review-programme-confirm = Xác nhận thứ tự
review-up-label = Lên một bậc
review-down-label = Xuống một bậc
review-spoken-label = Trình bày
review-printed-label = In kỷ yếu
review-programme-kept =
    ĐÃ GHI NHẬN ✓
    { $told ->
        [0] Thứ tự không thay đổi nên không gửi thông báo.
       *[other] Đã lưu thứ tự; { $told } tham luận có thay đổi và người trình bày được báo ngay.
    }
review-place-told =
    THAY ĐỔI
    Tham luận { $order }, "{ $topic }"{ $unit ->
        [none] { "" }
       *[other] { " " }– { $unit }
    }: { $delivery ->
        [printed] in kỷ yếu, không trình bày tại hội nghị.
       *[spoken] trình bày tại hội nghị, thứ tự { $place }.
    }
## The Official Account on Zalo
zalo-phone-title = Gửi số điện thoại
zalo-phone-subtitle = Văn phòng dùng số này để tìm giấy mời trong danh sách đại biểu.
zalo-trouble-tokens =
    ZALO NGỪNG GỬI TIN
    Zalo không còn nhận quyền truy cập của tài khoản văn phòng. Tin qua Zalo đang chờ, các kênh khác vẫn hoạt động.
    Kính đề nghị { $you } báo người phụ trách kỹ thuật cấp lại quyền cho tài khoản Zalo, ghi mã mới vào cấu hình và khởi động lại chương trình.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }
zalo-trouble-settings =
    ZALO CẦN XỬ LÝ
    Zalo không cho tài khoản văn phòng gửi tin: tài khoản, gói dịch vụ hoặc quyền của ứng dụng chưa đủ.
    Kính đề nghị { $you } báo người phụ trách kỹ thuật kiểm tra trong trang quản trị Zalo.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }
zalo-trouble-billing =
    ZALO CẦN XỬ LÝ
    Tài khoản Zalo của văn phòng không còn tiền hoặc chưa gắn tài khoản thanh toán. Các tin trả phí được chuyển sang kênh khác hoặc danh sách gọi điện.
    Kính đề nghị { $you } nạp tiền hoặc báo người phụ trách.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }
zalo-trouble-template =
    ZALO CẦN XỬ LÝ
    Zalo không nhận một mẫu tin của văn phòng: mẫu chưa duyệt, đã ngừng hoặc nội dung không khớp. Tin được chuyển sang kênh khác hoặc danh sách gọi điện.
    Kính đề nghị { $you } báo người phụ trách kỹ thuật kiểm tra các mẫu tin.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }
zalo-trouble-policy =
    ZALO CẦN XỬ LÝ
    Zalo từ chối một tin của văn phòng vì nội dung. Tin này không được gửi lại.
    Kính đề nghị { $you } xem lại nội dung vừa gửi.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }
zalo-trouble-unknown-error =
    ZALO CẦN XỬ LÝ
    Zalo từ chối một tin vì lý do chưa rõ. Tin được chuyển sang kênh khác hoặc danh sách gọi điện.
    Kính đề nghị { $you } báo người phụ trách kỹ thuật.{ $code ->
        [none] { "" }
       *[other] { " " }Mã lỗi của Zalo: { $code }.
    }

## The log of changes
menu-audit = Nhật ký
audit-lines =
    NHẬT KÝ · { $conference }
    Số việc đã ghi: { $count }. Mới nhất trước:
    { $lines }
audit-line = { $when } · { $who } · { $what }{ $whom ->
        [none] { "" }
       *[other] { " · " }{ $whom }
    }{ $change ->
        [none] { "" }
       *[other] { " · " }{ $change }
    }
audit-file = Tải nhật ký
audit-close = Kết thúc
audit-sent =
    ĐÃ GHI NHẬN ✓
    Nhật ký của { $conference } kèm theo tin này.

## Who works for the conference
menu-roles = Phân công vai trò
roles-list =
    PHÂN CÔNG · { $conference }
    Số người đang phục vụ hội nghị: { $count }. Chọn một người để xem, giao thêm hoặc thu hồi vai trò:
roles-one = { $name }: { $roles }
roles-new = Thêm người
roles-close = Kết thúc
roles-back = Quay lại
roles-name =
    CẦN TRẢ LỜI
    Kính đề nghị { $you } cho biết họ và tên người được giao vai trò.
roles-name-again =
    CẦN TRẢ LỜI
    Họ và tên cần có chữ và không quá 100 ký tự. Kính đề nghị { $you } nhập lại.
roles-same =
    CẦN TRẢ LỜI
    Tại hội nghị đã có người mang tên { $name }. { $You } giao vai trò cho người nào?
roles-same-new = Người khác cùng tên
roles-role =
    CẦN TRẢ LỜI
    { $You } giao vai trò nào cho { $name }?
roles-card =
    PHÂN CÔNG · { $name }
    Vai trò: { $roles }
    { $connected ->
        [true] Đã kết nối.
       *[other] Chưa kết nối.
    }
roles-give = Giao thêm vai trò
roles-take = Thu hồi: { $role }
roles-show = Xem mã và liên kết
roles-renew = Cấp lại mã
roles-confirm =
    CẦN TRẢ LỜI
    Thu hồi vai trò { $role } của { $name }? Việc này có hiệu lực ngay.
roles-renew-confirm =
    CẦN TRẢ LỜI
    Cấp liên kết và mã mới cho { $name }?
    Liên kết và mã cũ hết hiệu lực, các máy đang dùng ngừng kết nối ngay.
roles-kept-as-is =
    ĐÃ GHI NHẬN ✓
    Không có thay đổi nào.
roles-given =
    ĐÃ GHI NHẬN ✓
    { $name } được giao vai trò { $role }.
roles-taken =
    ĐÃ GHI NHẬN ✓
    Đã thu hồi vai trò { $role } của { $name }.
roles-pass =
    Liên kết của { $name }: { "{link:" }{ $personId }{ "}" }
    Mã để nhập tay: { "{code:" }{ $personId }{ "}" }
roles-with-pass =
    { $said }
    { $pass }
roles-renewed =
    ĐÃ GHI NHẬN ✓
    Đã cấp mã mới cho { $name }.
roles-told-given =
    THÔNG BÁO
    { $You } được giao vai trò { $role } tại { $conference }.
roles-told-taken =
    THÔNG BÁO
    Vai trò { $role } của { $you } tại { $conference } đã kết thúc.
roles-told-renewed =
    THÔNG BÁO
    Văn phòng đã cấp lại mã của { $you } tại { $conference }. Máy này ngừng kết nối; kính đề nghị { $you } dùng liên kết hoặc mã mới.
refusal-last-owner =
    THÔNG BÁO
    Hội nghị phải có ít nhất một người phụ trách ban tổ chức. Đề nghị { $you } giao vai trò này cho người khác trước.

## Personal data
menu-my-data = Dữ liệu cá nhân
my-data-question =
    DỮ LIỆU CÁ NHÂN
    Hệ thống lưu họ tên, chức vụ, đơn vị, số điện thoại, xác báo và tin nhắn của { $you } để tổ chức { $conference }.
    { $until ->
        [none] Dữ liệu được xóa khi hội nghị kết thúc và hết thời hạn lưu.
       *[other] Dữ liệu tự động xóa sau { $until }.
    }
    Kính mời { $you } chọn:
my-data-file = Nhận tệp dữ liệu của tôi
my-data-erase = Yêu cầu xóa dữ liệu
my-data-close = Kết thúc
my-data-sent =
    ĐÃ GHI NHẬN ✓
    Toàn bộ dữ liệu mà hệ thống lưu về { $you } kèm theo tin này.
my-data-confirm =
    CẦN TRẢ LỜI
    Sau khi xóa, { $you } không xác báo, không nhận tin và không mở được giấy mời của { $conference } trên hệ thống. Số liệu chung vẫn giữ, không còn tên { $you }.
    Gửi yêu cầu xóa đến ban tổ chức?
my-data-asked =
    ĐÃ GHI NHẬN ✓
    Yêu cầu xóa dữ liệu đã gửi đến ban tổ chức. { $You } sẽ được báo kết quả tại đây.
my-data-waiting =
    THÔNG BÁO
    Yêu cầu xóa dữ liệu của { $you } đang chờ ban tổ chức xem xét.
my-data-kept =
    ĐÃ GHI NHẬN ✓
    Không có thay đổi nào.
my-data-erased =
    THÔNG BÁO
    Dữ liệu cá nhân của { $you } tại { $conference } đã được xóa theo yêu cầu. Trân trọng cảm ơn { $you }.
my-data-declined =
    THÔNG BÁO
    Ban tổ chức chưa chấp thuận xóa dữ liệu của { $you } tại { $conference }.{ $phone ->
        [none] { "" }
       *[other] { " " }Nếu cần trao đổi thêm, kính đề nghị { $you } gọi văn phòng: { $phone }.
    }
menu-erasures = Yêu cầu xóa dữ liệu
erasures-none =
    THÔNG BÁO
    Không có yêu cầu xóa dữ liệu nào đang chờ.
erasures-request =
    CẦN TRẢ LỜI
    { $person } yêu cầu xóa dữ liệu cá nhân tại { $conference }.
    Đã xóa thì không khôi phục được: tên, số điện thoại, tin nhắn, mã và danh sách có tên người này bị xóa; số liệu xác báo giữ nguyên.
erasures-yes = Xóa dữ liệu
erasures-no = Không xóa
erasures-done =
    ĐÃ GHI NHẬN ✓
    Đã xóa dữ liệu cá nhân theo yêu cầu.
erasures-declined =
    ĐÃ GHI NHẬN ✓
    Chưa xóa; người yêu cầu đã được báo.
erasures-over =
    THÔNG BÁO
    Yêu cầu này đã được xử lý.
erasures-own =
    THÔNG BÁO
    Yêu cầu của chính { $you } do một người phụ trách ban tổ chức khác quyết định.
menu-retention = Thời hạn lưu dữ liệu
retention-question =
    CẦN TRẢ LỜI
    Dữ liệu cá nhân của { $conference } được lưu { $months } tháng sau ngày tổ chức{ $until ->
        [none] { "" }
       *[other] { " " }(tự động xóa từ { $until })
    }.
    { $You } chọn số tháng lưu:
retention-months = { $months } tháng
retention-kept =
    ĐÃ GHI NHẬN ✓
    Dữ liệu cá nhân của { $conference } được lưu { $months } tháng sau ngày tổ chức.
retention-announced =
    THÔNG BÁO
    Dữ liệu cá nhân của { $conference } hết thời hạn lưu và sẽ tự động xóa từ { $until }.
    Số liệu chung và văn bản vẫn giữ. Nếu cần danh sách, kính đề nghị { $you } tải trước thời điểm này, hoặc đổi thời hạn tại mục Thời hạn lưu dữ liệu.
retention-erased =
    THÔNG BÁO
    Dữ liệu cá nhân của { $conference } đã hết thời hạn lưu và được xóa. Số liệu chung và văn bản vẫn giữ.
