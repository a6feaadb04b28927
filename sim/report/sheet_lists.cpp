#include "sim/base/display_width.hpp"
#include "sim/base/fmt.hpp"
#include "sim/report/physics_summary.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <algorithm>
#include <cmath>

namespace sim::report {

namespace {

using io::CellLook;

constexpr double wide_page_mm = 277.0;
constexpr double narrow_page_mm = 190.0;
constexpr double mm_per_pt = 25.4 / 72.0;
constexpr double size_pt = 9.0; ///< of table text
constexpr double most_stretch = 1.35;

std::vector<std::size_t> shown_columns(AttachedList const &list)
{
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < list.table.columns.size(); ++c) {
        if (!list.without.contains(list.table.columns[c].key)) {
            shown.push_back(c);
        }
    }
    return shown;
}

/// Half-width characters of a head's longer line: it breaks at its unit and may break once more.
std::size_t head_width(std::string const &head)
{
    std::size_t const at = std::min(head.find('\n'), head.size());
    std::size_t const whole = display_width(head.substr(0, at));
    std::size_t const name = whole <= 10 ? whole : (whole + 1) / 2 + 1;
    return std::clamp<std::size_t>(std::max(name, display_width(head.substr(at))), 4, 16);
}

/// Long words may stand on two lines, numbers not.
double natural_width_mm(Language language, Table const &table, std::size_t c)
{
    constexpr double digit_em = 0.72;
    constexpr double half_character_em = 0.54;
    constexpr double margin_pt = 8.0;
    constexpr std::size_t wide_words = 32; // beyond: a second line
    TableColumn const &column = table.columns[c];
    double width_pt =
        static_cast<double>(head_width(header_words(render(language, column.header)))) *
            half_character_em * size_pt +
        margin_pt;
    for (std::vector<TableCell> const &row : table.rows) {
        std::size_t const across = display_width(cell_text(language, column, row.at(c), false));
        double const wanted_pt =
            column.kind == ColumnKind::words
                ? static_cast<double>(across > wide_words ? (across + 1) / 2 + 2 : across) *
                      half_character_em * size_pt
                : static_cast<double>(across + 1) * digit_em * size_pt;
        width_pt = std::max(width_pt, wanted_pt + margin_pt);
    }
    return width_pt * mm_per_pt;
}

std::vector<double> widths_of(Language language, AttachedList const &list,
                              std::vector<std::size_t> const &shown)
{
    std::vector<double> widths;
    double sum = 0.0;
    for (std::size_t const c : shown) {
        auto const given = list.sentences_mm.find(list.table.columns[c].key);
        widths.push_back(given != list.sentences_mm.end()
                             ? given->second
                             : natural_width_mm(language, list.table, c));
        sum += widths.back();
    }
    double const page = list.landscape ? wide_page_mm : narrow_page_mm;
    double const stretch = std::clamp(page / sum, 1.0, most_stretch);
    for (double &width : widths) {
        width *= stretch;
    }
    return widths;
}

std::string number_format(TableColumn const &column, TableCell const &cell)
{
    bool const whole = std::holds_alternative<std::int64_t>(cell) || column.decimals == 0;
    return whole ? "0" : fmt::format("0.{:0>{}}", "", column.decimals);
}

double value_of(TableCell const &cell)
{
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*whole);
    }
    if (auto const *money = std::get_if<Money>(&cell)) {
        return static_cast<double>(money->fen()) / 1e6;
    }
    return std::get<double>(cell);
}

void put_cell(SheetBuilder &sheet, Language language, int at, TableColumn const &column,
              TableCell const &cell, RowStyle style)
{
    if (std::holds_alternative<std::monostate>(cell) || std::holds_alternative<Text>(cell)) {
        bool const name = column.key == "name" || column.key == "project" ||
                          column.key == "reason" || column.key == "sentence";
        bool const plain = style.words == CellLook::centred;
        sheet.words(at, name && plain ? CellLook::words : style.words,
                    std::holds_alternative<Text>(cell) ? cell_text(language, column, cell, false)
                                                       : std::string{plain ? "—" : ""});
        return;
    }
    bool const ordinal = column.key == "number" || column.key == "year";
    sheet.number(at, ordinal ? CellLook::centred : style.number, value_of(cell),
                 number_format(column, cell));
}

void put_rows(SheetBuilder &sheet, Language language, Table const &table,
              std::vector<std::size_t> const &shown)
{
    int const first = sheet.row();
    std::size_t const parts = table.rows.size() - table.total_rows;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        bool const total = r >= parts;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            TableColumn const &column = table.columns[shown[i]];
            TableCell const &cell = table.rows[r][shown[i]];
            int const at = static_cast<int>(i);
            if (total && std::holds_alternative<Money>(cell)) {
                sheet.sum(at, CellLook::total_number, first, first + static_cast<int>(parts),
                          value_of(cell), number_format(column, cell));
            } else {
                put_cell(sheet, language, at, column, cell, total ? total_row : plain_row);
            }
        }
        sheet.next_row();
    }
}

void add_notes(SheetSource const &source, AttachedList const &list, SheetBuilder &sheet)
{
    Wording const &words = source.wording;
    for (Text const &note : list.notes) {
        sheet.across(CellLook::note, words.say(note));
    }
    if (!list.notes.empty()) {
        return;
    }
    if (WeatherYear const *const year = weather_year_of(source.dataset, source.scenario)) {
        sheet.across(CellLook::note,
                     words.say(text("Loads are computed hour by hour for this winter: {year}.",
                                    {{"year", year->name_zh, year->name_en}})));
    }
    if (words.marks()) {
        sheet.across(CellLook::note, words.say(text("Transformer zones, lines, mains and their "
                                                    "capacities are illustrative.")));
    }
}

} // namespace

io::BookSheet list_sheet(SheetSource const &source, AttachedList const &list)
{
    Wording const &words = source.wording;
    std::vector<std::size_t> const shown = shown_columns(list);
    SheetBuilder sheet{list.name, page_of(source, list.landscape),
                       widths_of(words.language(), list, shown)};
    sheet.across(CellLook::title, words.say(list.table.title));
    std::string const unit =
        list.unit.key.empty() ? std::string{} : words.pick("　　", "    ") + words.say(list.unit);
    sheet.across(CellLook::meta, scenario_words(source) + unit);
    std::vector<std::string> heads;
    for (std::size_t const c : shown) {
        heads.push_back(words.say(list.table.columns[c].header));
    }
    sheet.header(heads);
    put_rows(sheet, words.language(), list.table, shown);
    if (list.table.rows.empty()) {
        sheet.across(CellLook::centred, words.say(text("There are none.")));
    }
    add_notes(source, list, sheet);
    return sheet.finish();
}

} // namespace sim::report
