/**
 * All the wording by which the reader knows a part of a plan. Every pattern is written in plain letters (no accents,
 * small; see plain-letters.ts) and is tried on the start of a heading or label whose list mark has been taken off.
 * A new phrase is one word here and one line in test/plan/phrases.test.ts.
 */

const event =
  '(?:hoi nghi|dai hoi|hoi thao|toa dam|le|dien dan|tap huan|lop tap huan|buoi le|chuong trinh|phien hop|cuoc hop|hop|su kien|ky hop|gap mat)';
const ofEvent = `(?: (?:cua |cho )?(?:to chuc |dien ra |tien hanh )?${event}.*)?`;

/** A label that says when. */
export const timeLabel = new RegExp(
  `^(?:du kien )?(?:ve )?(?:thoi gian|ngay gio|ngay, gio)(?: va dia diem|, dia diem)?(?: to chuc| khai mac| dien ra| du kien| tien hanh| bat dau| hop)*${ofEvent}(?: \\(?du kien\\)?)?$`,
);
export const durationLabel = /^(?:thoi luong|tong thoi gian)(?: to chuc| hoi nghi| du kien)*$/;
/** A label that says where. */
export const venueLabel = new RegExp(
  `^(?:ve )?(?:(?:thoi gian va |thoi gian, )?dia diem|noi|dia chi)(?: to chuc| khai mac| dien ra| du kien| tien hanh| hop)*${ofEvent}(?: \\(?du kien\\)?)?$|^(?:tai|hoi truong|to chuc tai)$`,
);
export const mainSite =
  /^(?:tai )?(?:cac )?(?:diem cau|dau cau)(?: truyen hinh)? (?:chinh|trung tam|tinh|thanh pho|chu toa|trung uong|so|ubnd tinh|cap tinh|truc tiep)(?: tai)?(?=$|:| \()|^truc tiep(?=$|:)/;
export const otherSite = /^(?:tai )?(?:cac )?(?:diem cau|dau cau)|^truc tuyen/;

/** A label over the people who come. */
export const peopleLabel =
  /^(?:ve )?(?:du kien )?(?:thanh phan|doi tuong|dai bieu(?!.* (?:phat bieu|thao luan|tham luan))|khach moi|so luong(?:,| va) thanh phan|nguoi tham du|chu tri(?=$|:| hoi nghi| dai hoi))/;
export const peopleChapter =
  /^(?:ve )?(?:du kien )?(?:quy mo(?:,| va) )?(?:so luong(?:,| va) |so luong dai bieu(?:,| va) )?(?:thanh phan|doi tuong)(?:(?:,| va) (?:so luong|doi tuong|quy mo|thanh phan|khach moi|dai bieu)(?: dai bieu| tham du)?| dai bieu| tham du| tham gia| du hoi nghi| du| trieu tap| moi| khach moi| hoi nghi| dai hoi| hoi thao| hop| tap huan| le| toa dam| dien dan| va| du kien|, dai bieu)*$|^(?:dai bieu|khach moi)(?: tham du| du| moi| trieu tap| dai hoi| hoi nghi| duoc trieu tap| khach moi| chinh thuc)*$/;
/** Lines between the people that count them. */
export const totalLine = /^(?:\(?du kien|tong (?:so|cong)|tong dai bieu|so luong|khoang|quy mo)(?=[ :])[^.;]*?\d/;

export const dressLabel = /^(?:ve )?(?:quy dinh )?trang phuc/;

/** Labels over an order of events, the surest first. */
export const agendaLabels: RegExp[] = [
  /^(?:du kien )?(?:noi dung )?(?:chuong trinh|tien trinh|kich ban|trinh tu|lich trinh|thoi gian bieu|dien bien)(?! cong tac| hanh dong| nghe thuat| van nghe| muc tieu| phat trien)/,
  /^(?:ve )?noi dung(?:,| va|,? ) ?(?:chuong trinh|tien trinh|trinh tu)/,
  /^(?:phan )?(?:thoi gian,|noi dung,) .*chuong trinh/,
  /^(?:ve )?(?:cac )?noi dung(?: chinh| chu yeu| hoi nghi| dai hoi| to chuc| trong tam| cu the| cua)*(?: hoi nghi| dai hoi| hoi thao| toa dam| buoi le)?$/,
];
/** Headings that part an order of events. */
export const sessionLabel =
  /^(?:phien|buoi|ngay(?= (?:thu|\d))|sang|chieu|toi|phan(?= (?:thu|mot|hai|ba|i|v|\d|le|hoi|khai|noi))|(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),? )/;
export const dayPart = /^(?:buoi )?(?:sang|chieu|toi)(?=$|[ :,(])/;
/** Words that open a bracket or a last sentence made for the one who does it. */
export const doer =
  /^(?:(?:nguoi |don vi |bo phan |co quan )?(?:thuc hien|phu trach|trinh bay|chu tri|dieu hanh|dan chuong trinh)\s*:|dong chi |d\/c |do (?!do)|mc\b|ong |ba |thay |co (?=\p{L})|dai dien )/u;
export const doerLabel =
  /^(?:nguoi |don vi |bo phan |co quan )?(?:thuc hien|phu trach|trinh bay|chu tri|dieu hanh|bao cao vien)$/;

/** The chapter in which work is given out. */
export const taskChapter =
  /^(?:cong tac |ke hoach )?(?:to chuc thuc hien|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc|cong viec|chuan bi(?! tham luan)|cu the)|phan cong$|trach nhiem (?:cua |thuc hien)|nhiem vu cua|giao nhiem vu|trien khai thuc hien|phan cong,|trach nhiem cac)/;
/** Headings in that chapter that name no unit. */
export const noUnit =
  /^(?:phan cong|chuan bi|luu y|kinh phi|cong tac|thoi gian|thoi han|noi dung|ve |mot so|tien do|dia diem|che do|xay dung|to chuc(?! (?:dang|chinh tri|doan|cong doan|hoi|co so))|bao cao|tham luan|yeu cau(?=$|:| chung)|nhiem vu|phuong an|trang tri|tai lieu|khen thuong|tuyen truyen|hau can|ghi chu|che do|ke hoach|trien khai|dam bao|bao dam|phat hanh|dieu khoan|truoc |sau |trong |moi |lap |ban hanh|gui |tham muu|phoi hop|thuc hien|chu tri|hoan thanh|cac (?:cong viec|noi dung|nhiem vu|buoc|dieu kien|hoat dong)|giai doan|buoc |in an|thong bao|rut kinh nghiem|duyet|tong hop|kiem tra cac|ra soat|hop |xac nhan)/;
/** The verb with which a sentence begins to say what the unit before it shall do. */
export const taskVerb =
  / (?=(?:chu tri|phoi hop|chiu trach nhiem|co trach nhiem|co nhiem vu|tham muu|chuan bi|xay dung|thuc hien|bo tri|to chuc (?!dang|chinh|co so|hoi|doan|bo may)|dam bao|bao dam|phat hanh|la co quan|la don vi|la dau moi|huong dan|theo doi|tong hop|chi dao|trang tri|don tiep|phan cong|cu (?:can bo|dai bieu|giao vien|dai dien|thanh phan|nguoi|doan)|lap|tiep nhan|quay phim|tuyen truyen|phu trach|dua tin|quan triet|trien khai|soan|gui|hoan thanh|can cu|don doc|in an|phuc vu|thong bao|dam nhan|dam nhiem|thanh quyet toan|ban hanh|duyet|cap kinh phi|viet)(?![\p{L}]))/u;
export const assigning =
  /^(?:giao(?: cho)?|de nghi|yeu cau|phan cong(?: cho)?|trach nhiem cua|nhiem vu cua|doi voi) (?!nhan |luu )/;
export const closing =
  /^(?:tren day la|trong qua trinh|kinh de nghi|tren day|ke hoach (?:nay )?co the|ke hoach nay|yeu cau (?:cac|thu truong)|de nghi (?:cac|thu truong|lanh dao)|giao .{0,200}(?:theo doi|don doc).{0,200}ke hoach|nhan duoc ke hoach|can cu (?:vao )?(?:noi dung )?ke hoach|noi dung ke hoach|tren co so ke hoach|neu co|moi vuong mac|voi noi dung tren)/;

/** Other chapters; their items belong to no field. */
export const otherChapter =
  /^(?:muc dich|yeu cau|muc tieu|kinh phi|nguon kinh phi|du toan|co so vat chat|hinh thuc|tieu de|phong chu|market|maket|makét|khau hieu|ma ket|tai lieu|cong tac|che do|luu y|ghi chu|ten goi|chu de|quy mo|y nghia|tinh hinh|can cu|ngon ngu|le phi|lien he)/;

/** A paragraph before the first chapter that begins to say on what ground. */
export const preamble =
  /^(?:can cu|thuc hien|thi hanh|nham|theo|tren co so|tiep tuc thuc hien|duoc su|chao mung|huong ung|xet|nhan dip|cu the hoa|sau khi|phat huy|trien khai (?:thuc hien|ke hoach|nghi quyet|cong van|quyet dinh|chuong trinh|huong dan))(?![\p{L}])/u;
export const documentKinds =
  '(?:ke hoach|cong van|quyet dinh|nghi quyet|chi thi|thong bao|huong dan|nghi dinh|thong tu|luat|bo luat|phap lenh|chuong trinh|ket luan|quy dinh|quy che|de an|dieu le|cong dien|to trinh|van ban|giay moi|thong tri|lenh|thong cao|phuong an)';

export const issuing =
  /(?:,? (?:xay dung|ban hanh|lap|de ra|trien khai xay dung)|,? to chuc)(?: du thao)? ke hoach|,? ke hoach to chuc|,? (?:xay dung|ban hanh) ke hoach| thong nhat| quyet dinh to chuc| to chuc (?:hoi nghi|dai hoi|hoi thao|toa dam|le|tap huan|dien dan)/;

/** The words with which a deadline begins. */
export const deadlineWord =
  /(?:truoc|cham nhat|muon nhat|han cuoi|han chot|han nop|thoi han|thoi gian hoan thanh|xong|hoan thanh|den het|tre nhat|het)(?= |:)/g;

export const paperWord = /tham luan/;
export const reviewing = /tham dinh|tong hop|duyet|bien tap|gop y|ra soat|kiem duyet|bien soan/;
export const submitting = /gui|nop|ve truoc|bao cao (?:thuong truc|ban|lanh dao|van phong)/;

/** Lines that say the document is another kind of paper. */
export const otherDocument =
  /^(?:bao cao|to trinh|thong bao|bien ban|cong van|giay moi|nghi quyet|chi thi|huong dan|danh sach|cong dien|hop dong|dien van|bai phat bieu|tham luan|phieu|giay|don |ket luan|chuong trinh|de an|quy che|thu moi)/;

/** The first words of a post, by which a signature's line is known. */
export const post =
  /^(?:q\. |quyen )?(?:pho|chu tich|bi thu|giam doc|hieu truong|truong|chanh|vien truong|cuc truong|vu truong|tong |thu truong|bo truong|to truong|chu nhiem|thuong truc$|uy vien|chi huy|tu lenh|chinh uy|chi cuc|doi truong|tram truong|ke toan|nguoi lap|thu ky|giam hieu|nguoi)/;
export const onBehalf = /^(?:tm|t\/m|t\.m|tl|t\/l|tuq|t\/uq|t\.uq|kt|k\/t|k\.t)(?:\s*\.|(?<=\/[a-z]{1,2})\s|\s)\s*/;
export const deputyMark = /^(?:kt|k\/t|k\.t)/;

export const units = '(?:tinh|thanh pho|tp\\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|thon|to dan pho|khu pho)';
