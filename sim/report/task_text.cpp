#include "sim/report/task_text.hpp"

#include "sim/base/display_width.hpp"
#include "sim/base/fmt.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <array>
#include <utility>

namespace sim::report {

namespace {

using io::Paragraph;
using io::ParagraphLook;

constexpr std::array<char const *, 10> chinese_numbers = {"一", "二", "三", "四", "五",
                                                          "六", "七", "八", "九", "十"};

/// 一、 or A. before a heading.
std::string heading_number(Wording const &words, std::size_t index)
{
    return words.language() == Language::zh
               ? fmt::format("{}、", chinese_numbers.at(index))
               : fmt::format("{}. ", static_cast<char>('A' + static_cast<int>(index)));
}

/// A title that is longer than a line is broken before its bracket.
std::string title_lines(std::string title)
{
    constexpr int columns_of_a_line = 40; // 20 characters of 22 pt
    std::size_t const bracket = title.rfind("（");
    if (display_width(title) > columns_of_a_line && bracket != std::string::npos && bracket > 0) {
        title.insert(bracket, "\n");
    }
    return title;
}

void add_head(SheetSource const &source, TaskSheet const &tasks, std::vector<Paragraph> &paper)
{
    Wording const &words = source.wording;
    auto const add = [&](std::string line) {
        paper.push_back({.look = ParagraphLook::head, .words = std::move(line)});
    };
    add(words.say(text("Body: {name}", {{"name", tasks.body}})));
    if (Unit const *const office = source.dataset.find_unit("leading_group_office")) {
        add(words.say(text("Prepared by: {name}", {{"name", words.name_of(*office)}})));
    }
    add(scenario_words(source));
}

} // namespace

std::vector<Paragraph> task_paragraphs(SheetSource const &source, TaskSheet const &tasks)
{
    Wording const &words = source.wording;
    std::vector<Paragraph> paper{{.look = ParagraphLook::title, .words = title_lines(tasks.title)}};
    add_head(source, tasks, paper);
    std::string group;
    std::size_t groups = 0;
    for (FilledTask const &task : tasks.tasks) {
        if (task.group != group) {
            group = task.group;
            paper.push_back(
                {.look = ParagraphLook::heading, .words = heading_number(words, groups++) + group});
        }
        std::string const head = fmt::format("{}{}{}{}", task.number, words.pick(".", ". "),
                                             task.title, words.pick("。", ". "));
        paper.push_back({.words = head + task.text + task.roles, .bold_bytes = head.size()});
    }
    for (std::string const &note : tasks.notes) {
        paper.push_back({.words = note});
    }
    return paper;
}

} // namespace sim::report
