#pragma once

#include "sim/model/provenance.hpp"

#include <string_view>

namespace sim {

/// Is the field among those that `illustrative` names? "*" names all.
[[nodiscard]] bool names_field(std::string_view illustrative, std::string_view field);

/// Is the field a guess in the one row and a fact in the other? Then the other is not mended after
/// the one.
[[nodiscard]] bool is_guess_against_fact(Provenance const &one, Provenance const &other,
                                         std::string_view field = "geometry");

} // namespace sim
