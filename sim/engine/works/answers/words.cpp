#include "sim/engine/works/answers/words.hpp"

#include "sim/base/fmt.hpp"

#include <cmath>
#include <utility>

namespace sim::works {

TextArg text_arg(std::string name, Text const &value)
{
    return {std::move(name), render(Language::zh, value), render(Language::en, value)};
}

TextArg date_arg(std::string name, Day day)
{
    CivilDate const date = civil_date(day);
    return {std::move(name), fmt::format("{}年{}月{}日", date.year, date.month, date.day),
            iso_date(day)};
}

TextArg count_arg(std::string name, std::int64_t count)
{
    std::string const digits = std::to_string(std::abs(count));
    std::string grouped = count < 0 ? "\u2212" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        grouped += i > 0 && (digits.size() - i) % 3 == 0 ? "\u2009" : "";
        grouped += digits[i];
    }
    return {std::move(name), grouped};
}

TextArg days_arg(std::string name, std::int64_t days)
{
    TextArg arg = count_arg(std::move(name), days);
    arg.en += days == 1 ? " day" : " days";
    return arg;
}

TextArg percent_arg(std::string name, double share)
{
    std::string const one = fmt::format("{:.1f}", share * 100.0);
    return {std::move(name), one.ends_with(".0") ? one.substr(0, one.size() - 2) : one};
}

TextArg crews_arg(std::string name, std::int64_t count, CrewType const &type)
{
    bool const one_person = type.people == 1;
    TextArg made = count_arg(std::move(name), count);
    made.zh += one_person ? "名" : "支";
    made.en += one_person ? "" : " crews";
    return made;
}

TextArg crew_arg(std::string name, CrewType const &type)
{
    return {std::move(name), type.name_zh, type.name_en};
}

} // namespace sim::works
