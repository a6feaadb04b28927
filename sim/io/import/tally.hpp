#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"

#include <cstddef>
#include <string>

namespace sim::io {

/// What many features of a layer have in common, told once with the first of them.
class Tally
{
public:
    void add(std::size_t number, std::string value);

    /// Nothing if nothing was added. `message` gets the number as {count}.
    void tell(ForeignTable const &table, Severity severity, char const *code, Text message,
              Text allowed, Diagnostics &findings) const;

private:
    std::size_t m_count = 0;
    std::size_t m_first = 0;
    std::string m_value;
};

} // namespace sim::io
