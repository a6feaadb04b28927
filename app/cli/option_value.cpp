#include "app/cli/option_value.hpp"

#include "sim/base/error.hpp"

#include <utility>

namespace app::cli {

void refuse_option(char const *code, char const *option, std::string value, sim::Text message,
                   sim::Text allowed)
{
    sim::Diagnostic wrong;
    wrong.code = code;
    wrong.where.field = option;
    wrong.value = std::move(value);
    wrong.message = std::move(message);
    wrong.allowed = std::move(allowed);
    throw sim::InputError{{wrong}};
}

sim::Day option_day(char const *option, std::string const &word, std::string const &given)
{
    if (auto const day = sim::day_number(word)) {
        return *day;
    }
    refuse_option("bad_date", option, given, sim::text("this is not a day of the calendar"),
                  sim::text("a day such as 2021-08-06"));
}

} // namespace app::cli
