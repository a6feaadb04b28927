#include "sim/engine/money/reconcile_names.hpp"

#include "sim/engine/money/formula_scanner.hpp"

#include <algorithm>

namespace sim {

ReconcileNames::ReconcileNames(Dataset const &dataset, NamedQuantities quantities)
    : m_dataset{dataset}, m_quantities{std::move(quantities)}
{
}

FormulaContext ReconcileNames::context() const
{
    return {
        [this](std::string_view name) -> std::optional<double> {
            auto const found = m_quantities.numbers.find(name);
            return found == m_quantities.numbers.end() ? std::nullopt
                                                       : std::optional{found->second};
        },
        [this](std::string_view function, Words const &words) { return call(function, words); }};
}

WordLookup ReconcileNames::words() const
{
    return [this](Language language, std::string_view place) { return list(language, place); };
}

std::optional<double> ReconcileNames::call(std::string_view function, Words const &words) const
{
    if (function == "printed") {
        auto const found = words.size() == 1 ? m_printed.find(words.front()) : m_printed.end();
        return found == m_printed.end() ? std::nullopt : std::optional{found->second};
    }
    bool const of_duties =
        function == "units_saying" || function == "tasks_saying" || function == "unquantified";
    if (!of_duties) {
        throw FormulaError{FormulaError::Kind::unknown_function, std::string{function}, 0};
    }
    if (m_dataset.tasks.empty()) {
        return std::nullopt;
    }
    if (function == "units_saying") {
        return static_cast<double>(units_saying(words).size());
    }
    std::vector<TaskRule const *> const duties = duties_saying(words);
    if (function == "tasks_saying") {
        return static_cast<double>(duties.size());
    }
    return static_cast<double>(std::ranges::count_if(
        duties, [](TaskRule const *task) { return task->quantity_key.empty(); }));
}

/// The departments' own duties whose Chinese title or text has all the words.
std::vector<TaskRule const *> ReconcileNames::duties_saying(Words const &words) const
{
    std::vector<TaskRule const *> found;
    for (TaskRule const &task : m_dataset.tasks) {
        std::string const wording = task.title_zh + task.text_zh;
        if (task.scope == "department" && std::ranges::all_of(words, [&](std::string const &word) {
                return wording.find(word) != std::string::npos;
            })) {
            found.push_back(&task);
        }
    }
    return found;
}

/// Codes of the units that bear such duties, each once, in duty order.
std::vector<std::string> ReconcileNames::units_saying(Words const &words) const
{
    std::vector<std::string> codes;
    for (TaskRule const *task : duties_saying(words)) {
        for (std::string const &code : task->responsible) {
            if (std::ranges::find(codes, code) == codes.end()) {
                codes.push_back(code);
            }
        }
    }
    return codes;
}

std::optional<std::string> ReconcileNames::list(Language language, std::string_view place) const
{
    if (auto const found = m_quantities.lists.find(place); found != m_quantities.lists.end()) {
        return pick(language, found->second.zh, found->second.en);
    }
    FormulaScanner scanner{place};
    if (!scanner.take_word("units") || !scanner.take("(")) {
        return std::nullopt;
    }
    std::string names;
    for (std::string const &code : units_saying(scanner.take_words())) {
        Unit const *unit = m_dataset.find_unit(code);
        names += names.empty() ? "" : language == Language::zh ? "、" : "; ";
        names += unit == nullptr ? code : pick(language, unit->name_zh, unit->name_en);
    }
    return names;
}

} // namespace sim
