#include "sim/report/reconcile_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <cmath>

namespace sim::report {

namespace {

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

TableCell remark_cell(ReconciledFigure const &figure)
{
    if (!figure.recomputed) {
        return text("not computed: data missing");
    }
    if (figure.agrees) {
        return {};
    }
    return figure.finding.empty() ? text("to be verified") : plain_text(figure.finding);
}

std::vector<TableCell> figure_row(Dataset const &dataset, ReconciledFigure const &figure)
{
    PublishedFigure const &published = dataset.published_figures[figure.figure];
    return {plain_text(published.id),
            name_text(published.text_zh, published.text_en),
            plain_text(published.printed),
            figure.recomputed ? TableCell{plain_text(digits(*figure.recomputed, figure.decimals))}
                              : TableCell{},
            difference_cell(figure),
            unit_name(published.unit),
            remark_cell(figure)};
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
    if (section == "derived") {
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

} // namespace

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
        found->rows.push_back(figure_row(dataset, figure));
    }
    return tables;
}

Table figures_table(Dataset const &dataset, Reconciliation const &reconciliation)
{
    Table table{"figures", text("Published figures, recomputed"), figure_columns(), {}, 0};
    table.columns.insert(table.columns.begin(), {"section", text("Section"), ColumnKind::words, 0});
    for (ReconciledFigure const &figure : reconciliation.figures) {
        std::vector<TableCell> row = figure_row(dataset, figure);
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
