#include "sim/engine/money/reconcile.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/money/quantities.hpp"
#include "sim/engine/money/reconcile_names.hpp"
#include "sim/engine/money/rounding.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace sim {

namespace {

/// At most 80 characters of a formula, … for the rest.
std::string shortened(std::string const &formula)
{
    constexpr std::size_t most = 80;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < formula.size(); ++i) {
        bool const starts_character = (static_cast<unsigned char>(formula[i]) & 0xC0U) != 0x80U;
        if (starts_character && characters++ == most) {
            return formula.substr(0, i) + "…";
        }
    }
    return formula;
}

/// Works through a dataset's figures and findings, collecting what cannot be read.
class Reconciler
{
public:
    Reconciler(Dataset const &dataset, Scenario const &scenario, Results const &results)
        : m_dataset{dataset}, m_scenario{scenario}, m_names{dataset,
                                                            named_quantities(dataset, scenario,
                                                                             results)}
    {
    }

    Reconciliation run();

private:
    void read_printed(std::uint32_t index);
    void recompute(ReconciledFigure &figure);
    void compare_with_published();
    [[nodiscard]] bool rests_on_scenario(std::string_view formula) const;
    [[nodiscard]] bool is_withheld(FindingRule const &rule) const;
    void count_cut_digits();
    void test(FindingRule const &rule);
    /// Where a formula stands in the tables.
    struct Place
    {
        char const *table;
        std::string const &id;
        char const *field;
    };
    std::optional<double> value_of(std::string const &formula, Place const &place);
    void report(Place const &place, std::string const &value, Text message);

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    ReconcileNames m_names;
    Reconciliation m_reconciliation;
    Diagnostics m_problems;
};

Reconciliation Reconciler::run()
{
    for (std::uint32_t f = 0; f < m_dataset.published_figures.size(); ++f) {
        read_printed(f);
    }
    for (ReconciledFigure &figure : m_reconciliation.figures) {
        recompute(figure);
    }
    compare_with_published();
    count_cut_digits();
    for (FindingRule const &rule : m_dataset.finding_rules) {
        test(rule);
    }
    if (!m_problems.empty()) {
        throw InputError{std::move(m_problems)};
    }
    return std::move(m_reconciliation);
}

void Reconciler::read_printed(std::uint32_t index)
{
    PublishedFigure const &published = m_dataset.published_figures[index];
    std::string const &digits = published.printed;
    ReconciledFigure figure;
    figure.figure = index;
    auto const [end, status] =
        std::from_chars(digits.data(), digits.data() + digits.size(), figure.printed);
    if (status != std::errc{} || end != digits.data() + digits.size()) {
        report({"published_figures", published.id, "printed"}, digits, text("this is no number"));
    }
    std::size_t const point = digits.find('.');
    figure.decimals = point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
    m_names.set_printed(published.id, figure.printed);
    m_reconciliation.figures.push_back(figure);
}

/// Two figures agree when they differ by no more than half of the last printed digit.
void Reconciler::recompute(ReconciledFigure &figure)
{
    PublishedFigure const &published = m_dataset.published_figures[figure.figure];
    figure.recomputed = value_of(published.formula, {"published_figures", published.id, "formula"});
    if (!figure.recomputed) {
        return;
    }
    figure.recomputed = round_to(*figure.recomputed, 9); // sums of doubles end in noise
    figure.difference = round_to(figure.printed - *figure.recomputed, 9);
    double const half_digit = 0.5 * std::pow(10.0, -figure.decimals);
    figure.agrees = std::abs(figure.difference) <= half_digit + 1e-9;
    if (!figure.agrees) {
        figure.finding = published.finding;
    }
}

/// The project keeps no copy of the published choices. But a figure that names no finding agrees
/// when the published plan is calculated; if one that rests on the scenario differs, it is another
/// plan, and no finding about the published one explains its differences.
void Reconciler::compare_with_published()
{
    bool as_published = m_scenario.values.empty();
    for (ReconciledFigure const &figure : m_reconciliation.figures) {
        PublishedFigure const &published = m_dataset.published_figures[figure.figure];
        if (!figure.agrees && published.finding.empty() && rests_on_scenario(published.formula)) {
            as_published = false;
        }
    }
    m_reconciliation.as_published = as_published;
    for (ReconciledFigure &figure : m_reconciliation.figures) {
        if (!as_published &&
            rests_on_scenario(m_dataset.published_figures[figure.figure].formula)) {
            figure.finding.clear();
        }
    }
}

/// Whether a formula or sentence names what other choices, years or values would change.
bool Reconciler::rests_on_scenario(std::string_view formula) const
{
    for (char const *const name :
         {"households.", "area_m2.", "money.", "count.truncated.", "count.rounded."}) {
        if (formula.find(name) != std::string_view::npos) {
            return true;
        }
    }
    return std::ranges::any_of(m_scenario.values, [&](auto const &value) {
        return formula.find(value.first) != std::string_view::npos;
    });
}

bool Reconciler::is_withheld(FindingRule const &rule) const
{
    return !m_reconciliation.as_published &&
           (rests_on_scenario(rule.condition) || rests_on_scenario(rule.sentence_zh) ||
            rests_on_scenario(rule.sentence_en) || rests_on_scenario(rule.evidence));
}

/// How many figures of a section are cut off and how many rounded, where the two differ:
/// `count.truncated.<section>`, `count.rounded.<section>`.
void Reconciler::count_cut_digits()
{
    std::map<std::string, std::pair<int, int>> counts;
    for (ReconciledFigure const &figure : m_reconciliation.figures) {
        if (!figure.recomputed) {
            continue;
        }
        double const cut = truncate_to(*figure.recomputed, figure.decimals);
        double const rounded = round_to(*figure.recomputed, figure.decimals);
        auto &[truncated_count, rounded_count] =
            counts[m_dataset.published_figures[figure.figure].section];
        double const half_digit = 0.5 * std::pow(10.0, -figure.decimals);
        if (std::abs(cut - rounded) > half_digit) {
            truncated_count += std::abs(figure.printed - cut) < half_digit ? 1 : 0;
            rounded_count += std::abs(figure.printed - rounded) < half_digit ? 1 : 0;
        }
    }
    for (auto const &[section, count] : counts) {
        m_names.set_number("count.truncated." + section, count.first);
        m_names.set_number("count.rounded." + section, count.second);
    }
}

void Reconciler::test(FindingRule const &rule)
{
    std::optional<double> const holds =
        value_of(rule.condition, {"finding_rules", rule.id, "condition"});
    if (!holds || is_withheld(rule)) {
        m_reconciliation.uncomputed.push_back(rule.id);
        return;
    }
    if (*holds == 0.0) {
        return;
    }
    Finding finding{rule.id, "", "", {}};
    try {
        FormulaContext const context = m_names.context();
        finding.sentence_zh =
            fill_sentence(Language::zh, rule.sentence_zh, context, m_names.words());
        finding.sentence_en =
            fill_sentence(Language::en, rule.sentence_en, context, m_names.words());
    } catch (FormulaError const &error) {
        report({"finding_rules", rule.id, "sentence_zh"}, error.what(),
               text("a place in the sentence has no value"));
    }
    for (std::size_t next = 0; next < rule.evidence.size();) {
        std::size_t const end = std::min(rule.evidence.find(';', next), rule.evidence.size());
        std::string const formula = rule.evidence.substr(next, end - next);
        if (auto const value = value_of(formula, {"finding_rules", rule.id, "evidence"})) {
            finding.evidence.push_back({formula, round_to(*value, 9)});
        }
        next = end + 1;
    }
    m_reconciliation.findings.push_back(std::move(finding));
}

/// Nothing when a name is unknown or there is no value; what is no formula is reported.
std::optional<double> Reconciler::value_of(std::string const &formula, Place const &place)
{
    try {
        return evaluate_formula(formula, m_names.context());
    } catch (FormulaError const &error) {
        if (error.kind() == FormulaError::Kind::syntax) {
            report(place, formula,
                   text("the formula cannot be read from character {position} on",
                        {{"position", std::to_string(error.position() + 1)}}));
        } else if (error.kind() == FormulaError::Kind::unknown_function) {
            report(place, formula, text("there is no function {name}", {{"name", error.what()}}));
        }
        return std::nullopt;
    }
}

void Reconciler::report(Place const &place, std::string const &value, Text message)
{
    Diagnostic problem;
    problem.code = "bad_formula";
    problem.where = {"", place.table, place.id, place.field};
    problem.value = shortened(value);
    problem.message = std::move(message);
    m_problems.push_back(std::move(problem));
}

} // namespace

Reconciliation reconcile(Dataset const &dataset, Scenario const &scenario, Results const &results)
{
    return Reconciler{dataset, scenario, results}.run();
}

} // namespace sim
