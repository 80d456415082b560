"""Writes rosters with openpyxl: python3 openpyxl-writer.py KIND FILE. All people are invented."""

import datetime
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Border, Side
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation

kind, path = sys.argv[1:3]

header = ["序号", "姓名", "人员类别", "入党日期", "手机号码"]
people = [
    [1, "王芳", "正式党员", datetime.date(2012, 7, 1), "13812345678"],
    [2, "李强", "预备党员", datetime.datetime(2026, 2, 1), 13912345678],
]


def usual(book):
    sheet = book.active
    sheet.title = "名册"
    sheet.append(["启云公司党支部党员名册"])
    sheet.merge_cells("A1:E1")
    sheet.append(header)
    for person in people:
        sheet.append(person)
    line = Side(style="thin")
    for row in sheet["A2:E40"]:
        for cell in row:
            cell.border = Border(left=line, right=line, top=line, bottom=line)
    choice = DataValidation(type="list", formula1='"正式党员,预备党员"', allow_blank=True)
    choice.add("C3:C40")
    sheet.add_data_validation(choice)
    sheet["B3"].comment = Comment("核对过", "某某")
    words = book.create_sheet("字典")
    words.append(["人员类别"])
    words.append(["正式党员"])
    words.sheet_state = "hidden"


if kind == "write-only":
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("名册")
    sheet.append(header)
    for person in people:
        sheet.append(person)
else:
    book = openpyxl.Workbook()
    usual(book)
    if kind == "from1904":
        book.epoch = CALENDAR_MAC_1904
    if kind == "formulas":
        book["名册"]["B5"] = '="赵"&"敏"'
        book["名册"]["C5"] = "=C3"
        book["名册"]["D5"] = "=D3"
book.save(path)
