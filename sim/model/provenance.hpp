#pragma once

#include <string>

namespace sim {

/// Where a row of the data comes from.
struct Provenance
{
    std::string source;       ///< document, package or rule the row was taken from
    std::string illustrative; ///< its generated fields, ';' between them, or "*"; empty: all real

    [[nodiscard]] bool is_illustrative() const { return !illustrative.empty(); }
    friend bool operator==(Provenance const &, Provenance const &) = default;
};

} // namespace sim
