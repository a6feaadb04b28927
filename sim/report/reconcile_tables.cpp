#include "sim/report/reconcile_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::report {

namespace {

constexpr char const *derived_section = "derived";

/// As many decimals as are printed, and up to three more where they say something.
std::string digits(double value, int decimals)
{
    std::string words = fmt::format("{:.{}f}", value, decimals + 3);
    std::size_t const point = words.find('.');
    std::size_t const least = point + 1 + static_cast<std::size_t>(decimals);
    while (words.size() > least && words.back() == '0') {
        words.pop_back();
    }
    if (words.back() == '.') {
        words.pop_back();
    }
    return words;
}

TableCell difference_cell(ReconciledFigure const &figure)
{
    if (!figure.recomputed) {
        return {};
    }
    if (figure.difference == 0.0) {
        return plain_text("0");
    }
    std::string const amount = digits(std::abs(figure.difference), figure.decimals);
    return plain_text((figure.difference < 0.0 ? "−" : "+") + amount);
}

TableCell remark_cell(Reconciliation const &reconciliation, ReconciledFigure const &figure)
{
    if (!figure.recomputed) {
        return text("not computed: data missing");
    }
    if (figure.agrees) {
        return {};
    }
    if (!figure.finding.empty()) {
        return plain_text(figure.finding);
    }
    return reconciliation.as_published ? text("to be verified") : text("plan changed");
}

std::vector<TableCell> figure_row(Dataset const &dataset, Reconciliation const &reconciliation,
                                  ReconciledFigure const &figure)
{
    PublishedFigure const &published = dataset.published_figures[figure.figure];
    return {plain_text(published.id),
            name_text(published.text_zh, published.text_en),
            plain_text(published.printed),
            figure.recomputed ? TableCell{plain_text(digits(*figure.recomputed, figure.decimals))}
                              : TableCell{},
            difference_cell(figure),
            unit_name(published.unit),
            remark_cell(reconciliation, figure)};
}

std::vector<TableColumn> figure_columns()
{
    return {{"id", text("Id"), ColumnKind::words, 0},
            {"figure", text("Figure"), ColumnKind::words, 0},
            {"printed", text("Printed"), ColumnKind::words, 0},
            {"recomputed", text("Recomputed"), ColumnKind::words, 0},
            {"difference", text("Difference"), ColumnKind::words, 0},
            {"unit", text("Unit"), ColumnKind::words, 0},
            {"finding", text("Remark"), ColumnKind::words, 0}};
}

/// S4 is 四, A1 is 附件1 in the document; `derived` are figures that follow from it.
Text section_title(std::string const &section)
{
    static constexpr char const *numerals[] = {"一", "二", "三", "四", "五",
                                               "六", "七", "八", "九"};
    if (section == derived_section) {
        return text("Figures that follow from the plan");
    }
    if (section.size() == 2 && section[1] >= '1' && section[1] <= '9') {
        std::string const digit{section[1]};
        if (section[0] == 'S') {
            return text("Section {section}", {{"section", numerals[section[1] - '1'], digit}});
        }
        if (section[0] == 'A') {
            return text("Annex {section}", {{"section", digit}});
        }
    }
    return plain_text(section);
}

/// The head, sections, annexes; what only follows from the plan comes last.
std::pair<int, std::string> place_of_section(std::string const &section)
{
    std::size_t const kind = std::string{"HSA"}.find(section.substr(0, 1));
    bool const derived = section == derived_section;
    return {derived ? 9 : static_cast<int>(std::min<std::size_t>(kind, 3)), section};
}

std::ptrdiff_t count_figures(Dataset const &dataset, Reconciliation const &reconciliation,
                             bool derived, bool agreeing_only)
{
    return std::ranges::count_if(reconciliation.figures, [&](ReconciledFigure const &figure) {
        bool const follows = dataset.published_figures[figure.figure].section == derived_section;
        return follows == derived &&
               (!agreeing_only || (figure.recomputed.has_value() && figure.agrees));
    });
}

} // namespace

Text reconciliation_summary(Dataset const &dataset, Reconciliation const &reconciliation)
{
    auto const number = [&](bool derived, bool agreeing) {
        return std::to_string(count_figures(dataset, reconciliation, derived, agreeing));
    };
    return text("{figures} published figures, {agreeing} agree to the last printed digit; "
                "{derived} figures that follow from the plan, {derived_agreeing} agree; "
                "{findings} points to be clarified",
                {{"figures", number(false, false)},
                 {"agreeing", number(false, true)},
                 {"derived", number(true, false)},
                 {"derived_agreeing", number(true, true)},
                 {"findings", std::to_string(reconciliation.findings.size())}});
}

std::optional<Text> reconciliation_note(Reconciliation const &reconciliation)
{
    if (reconciliation.as_published) {
        return std::nullopt;
    }
    std::string ids;
    for (std::string const &id : reconciliation.uncomputed) {
        ids.append(ids.empty() ? "" : ", ").append(id);
    }
    return text("The plan calculated is not the published one: differences are given without "
                "remarks, and points about the published plan's quantities are left out ({ids})",
                {{"ids", ids.empty() ? "–" : ids}});
}

std::vector<Table> figure_tables(Dataset const &dataset, Reconciliation const &reconciliation)
{
    std::vector<Table> tables;
    for (ReconciledFigure const &figure : reconciliation.figures) {
        std::string const &section = dataset.published_figures[figure.figure].section;
        auto found = std::ranges::find(tables, section, &Table::key);
        if (found == tables.end()) {
            tables.push_back({section, section_title(section), figure_columns(), {}, 0});
            found = tables.end() - 1;
        }
        found->rows.push_back(figure_row(dataset, reconciliation, figure));
    }
    std::ranges::stable_sort(tables, {},
                             [](Table const &table) { return place_of_section(table.key); });
    return tables;
}

Table figures_table(Dataset const &dataset, Reconciliation const &reconciliation)
{
    Table table{"figures", text("Published figures, recomputed"), figure_columns(), {}, 0};
    table.columns.insert(table.columns.begin(), {"section", text("Section"), ColumnKind::words, 0});
    for (ReconciledFigure const &figure : reconciliation.figures) {
        std::vector<TableCell> row = figure_row(dataset, reconciliation, figure);
        row.insert(row.begin(), plain_text(dataset.published_figures[figure.figure].section));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table findings_table(Reconciliation const &reconciliation)
{
    Table table{"findings",
                text("To be clarified"),
                {{"id", text("Id"), ColumnKind::words, 0},
                 {"sentence", text("What the computation finds"), ColumnKind::words, 0}},
                {},
                0};
    for (Finding const &finding : reconciliation.findings) {
        table.rows.push_back(
            {plain_text(finding.id), name_text(finding.sentence_zh, finding.sentence_en)});
    }
    return table;
}

} // namespace sim::report
