#include "sim/base/fmt.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"
#include "sim/report/task_text.hpp"

namespace sim::report {

namespace {

using io::CellLook;

void add_notes(SheetBuilder &sheet, Wording const &words, std::vector<std::string> const &notes)
{
    for (std::size_t n = 0; n < notes.size(); ++n) {
        sheet.across(CellLook::note, words.say(n == 0 ? text("Note: {note}", {{"note", notes[n]}})
                                                      : text("{note}", {{"note", notes[n]}})));
    }
}

/// 四（一）1；三 with a line for each.
std::string one_a_line(std::string sections)
{
    for (char const *const mark : {"；", "; "}) {
        std::string_view const word{mark};
        std::string lines;
        std::size_t begin = 0;
        for (std::size_t at = sections.find(word); at != std::string::npos;
             at = sections.find(word, begin)) {
            lines.append(sections, begin, at - begin).append("\n");
            begin = at + word.size();
        }
        lines.append(sections, begin);
        sections = lines;
    }
    return sections;
}

void add_task_row(SheetBuilder &sheet, FilledTask const &task)
{
    sheet.number(0, CellLook::centred, task.number, "0");
    struct Column
    {
        std::string const &value;
        CellLook look;
    };
    std::string const by_hand; // 责任人: filled in by hand
    std::string const sections = one_a_line(task.section);
    Column const columns[] = {
        {task.title, CellLook::words},       {task.year_target, CellLook::centred},
        {task.total, CellLook::centred},     {task.unit, CellLook::centred},
        {task.places, CellLook::centred},    {task.start, CellLook::centred},
        {task.due, CellLook::words},         {task.lead, CellLook::words},
        {task.responsible, CellLook::words}, {task.assisting, CellLook::words},
        {sections, CellLook::centred},       {by_hand, CellLook::words},
        {task.remark, CellLook::words}};
    int c = 1;
    for (Column const &column : columns) {
        bool const none = column.value == "—";
        sheet.words(c++, none ? CellLook::centred : column.look, column.value);
    }
    sheet.next_row();
}

} // namespace

io::BookSheet task_table_sheet(SheetSource const &source, TaskSheet const &tasks)
{
    Wording const &words = source.wording;
    SheetBuilder sheet{words.say(text("Task sheet")),
                       page_of(source, true),
                       {8, 22, 19, 19, 15, 20, 15.5, 25, 28, 28, 18, 24, 11, 24.5}};
    sheet.across(CellLook::title, tasks.title);
    sheet.across(CellLook::meta,
                 scenario_words(source) + words.pick("　　", "    ") +
                     words.say(text("Units: households, 10,000 m2, 10,000 yuan    Filled in by:"
                                    "            Date:")));
    sheet.header(
        {words.say(text("No.")), words.say(text("Task")),
         words.say(text("Target in {year}", {{"year", fmt::format("{}", source.first_year)}})),
         words.say(text("Whole task")), words.say(text("Unit")),
         words.say(text("Villages and communities")), words.say(text("Start")),
         words.say(text("Due")), words.say(text("Lead")), words.say(text("Responsible")),
         words.say(text("Assisting")), words.say(text("Basis in the plan")),
         words.say(text("Person")), words.say(text("Remarks"))});
    for (FilledTask const &task : tasks.tasks) {
        add_task_row(sheet, task);
    }
    if (tasks.tasks.empty()) {
        sheet.least_height(30.0);
        sheet.across(CellLook::centred, words.say(no_stated_duty()));
        return sheet.finish();
    }
    add_notes(sheet, words, tasks.notes);
    return sheet.finish();
}

io::BookSheet task_text_sheet(SheetSource const &source, TaskSheet const &tasks)
{
    Wording const &words = source.wording;
    io::PageSetup page = page_of(source, false);
    page.left_mm = 28.0;
    page.right_mm = 26.0;
    page.top_mm = 30.0;
    page.bottom_mm = 26.0;
    SheetBuilder sheet{words.say(text("Task text")), page, std::vector<double>(12, 13.0)};
    std::string const indent = words.pick("　　", "    ");
    for (io::Paragraph const &paragraph : task_paragraphs(source, tasks)) {
        switch (paragraph.look) {
        case io::ParagraphLook::title:
            sheet.across(CellLook::title, tasks.title);
            break;
        case io::ParagraphLook::heading:
            sheet.across(CellLook::heading, indent + paragraph.words);
            break;
        case io::ParagraphLook::body:
            sheet.across(CellLook::body, indent + paragraph.words,
                         paragraph.bold_bytes > 0 ? indent.size() + paragraph.bold_bytes : 0);
            break;
        default:
            sheet.across(CellLook::body, paragraph.words);
        }
    }
    return sheet.finish();
}

} // namespace sim::report
