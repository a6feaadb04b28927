#include "sim/model/plane.hpp"

#include <charconv>
#include <string>

namespace sim {

double central_meridian(Dataset const &dataset)
{
    auto const found = dataset.meta.find("central_meridian");
    double meridian = 0.0;
    if (found != dataset.meta.end()) {
        std::string const &words = found->second;
        std::from_chars(words.data(), words.data() + words.size(), meridian);
    }
    return meridian;
}

} // namespace sim
