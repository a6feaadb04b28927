#pragma once

#include "sim/engine/money/formula.hpp"
#include "sim/engine/money/quantities.hpp"
#include "sim/engine/money/sentence.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Everything a figure's or finding's formula may name: quantities, printed figures, duties.
class ReconcileNames
{
public:
    ReconcileNames(Dataset const &dataset, NamedQuantities quantities);

    void set_printed(std::string const &id, double value) { m_printed[id] = value; }
    void set_number(std::string const &name, double value) { m_quantities.numbers[name] = value; }

    [[nodiscard]] FormulaContext context() const;
    [[nodiscard]] WordLookup words() const;

private:
    using Words = std::vector<std::string>;

    [[nodiscard]] std::optional<double> call(std::string_view function, Words const &words) const;
    [[nodiscard]] std::vector<TaskRule const *> duties_saying(Words const &words) const;
    [[nodiscard]] std::vector<std::string> units_saying(Words const &words) const;
    [[nodiscard]] std::optional<std::string> list(Language language, std::string_view place) const;

    Dataset const &m_dataset;
    NamedQuantities m_quantities;
    std::map<std::string, double, std::less<>> m_printed;
};

} // namespace sim
