#include "sim/model/parameter.hpp"

#include <stdexcept>

namespace sim {

Parameter const &ParameterTable::at(std::string_view key) const
{
    auto const found = m_rows.find(key);
    if (found == m_rows.end()) {
        throw std::out_of_range{"no parameter " + std::string{key}};
    }
    return found->second;
}

} // namespace sim
