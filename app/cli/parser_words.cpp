#include "app/cli/parser_words.hpp"

#include "sim/base/table.hpp"

#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace app::cli {

namespace {

using Parts = std::optional<std::pair<std::string, std::string>>;

/// What stands before and behind the first `mark`.
Parts around(std::string const &words, std::string const &mark)
{
    std::size_t const at = words.find(mark);
    return at == std::string::npos
               ? Parts{}
               : Parts{std::pair{words.substr(0, at), words.substr(at + mark.size())}};
}

/// The parser keeps what is left over from the end.
std::string turned_round(std::string const &words)
{
    std::istringstream stream{words};
    std::string turned;
    for (std::string word; stream >> word;) {
        turned = turned.empty() ? word : word.append(" ").append(turned);
    }
    return turned;
}

sim::Text value_words(std::string const &what)
{
    auto const named = around(what, ": ");
    auto const list = named ? around(named->second, " not in {") : Parts{};
    if (!list) {
        return sim::plain_text(what);
    }
    return sim::text("{name}: {value} is none of {list}",
                     {{"name", named->first},
                      {"value", list->first},
                      {"list", list->second.substr(0, list->second.find('}'))}});
}

} // namespace

sim::Text parser_words(CLI::Error const &error)
{
    std::string const what = error.what();
    std::string const kind = error.get_name();
    if (auto const parts = around(what, " is required"); parts && kind == "RequiredError") {
        return sim::text("{name} is missing", {{"name", parts->first}});
    }
    if (auto const parts = around(what, "expected: "); parts && kind == "ExtrasError") {
        return sim::text("nobody expects: {words}", {{"words", turned_round(parts->second)}});
    }
    if (kind == "ValidationError") {
        return value_words(what);
    }
    if (auto const parts = around(what, ": "); parts && kind == "ArgumentMismatch") {
        return sim::text("{name}: the value is missing, or there are too many",
                         {{"name", parts->first}});
    }
    if (auto const parts = around(what, " = "); parts && kind == "ConversionError") {
        auto const name = around(parts->first, ": ");
        return sim::text("{name}: {value} is no value of this option",
                         {{"name", name ? name->second : parts->first}, {"value", parts->second}});
    }
    if (auto const parts = around(what, " requires "); parts && kind == "RequiresError") {
        return sim::text("{name} needs {other} beside it",
                         {{"name", parts->first}, {"other", parts->second}});
    }
    if (auto const parts = around(what, " excludes "); parts && kind == "ExcludesError") {
        return sim::text("{name} and {other} do not go together",
                         {{"name", parts->first}, {"other", parts->second}});
    }
    return sim::plain_text(what);
}

} // namespace app::cli
