#include "sim/model/illustrative.hpp"

#include <algorithm>

namespace sim {

bool names_field(std::string_view illustrative, std::string_view field)
{
    while (!illustrative.empty()) {
        std::size_t const end = std::min(illustrative.find(';'), illustrative.size());
        std::string_view const word = illustrative.substr(0, end);
        if (word == "*" || word == field) {
            return true;
        }
        illustrative.remove_prefix(std::min(end + 1, illustrative.size()));
    }
    return false;
}

bool is_guess_against_fact(Provenance const &one, Provenance const &other, std::string_view field)
{
    return names_field(one.illustrative, field) && !names_field(other.illustrative, field);
}

} // namespace sim
