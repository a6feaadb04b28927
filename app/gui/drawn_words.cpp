#include "app/gui/drawn_words.hpp"

#include "sim/io/word_values.hpp"

namespace app::action {

std::optional<double> number(std::string_view word)
{
    auto const value = sim::io::parse_number<double>(word);
    return value && *value - *value == 0.0 ? value : std::nullopt;
}

std::optional<sim::geo::Point> point_of(std::string const &word)
{
    std::size_t const comma = word.find(',');
    if (comma == std::string::npos) {
        return std::nullopt;
    }
    auto const x = number(std::string_view{word}.substr(0, comma));
    auto const y = number(std::string_view{word}.substr(comma + 1));
    return x && y ? std::optional{sim::geo::Point{*x, *y}} : std::nullopt;
}

Refusal no_point(std::string const &word)
{
    return sim::text("a place is wanted as X,Y in metres: {word}", {{"word", word}});
}

Drawn drawn_of(Arguments words)
{
    Drawn drawn;
    for (std::string const &word : words) {
        std::size_t const equals = word.find('=');
        if (auto const p = point_of(word); p && equals == std::string::npos) {
            drawn.points.push_back(*p);
        } else if (equals != std::string::npos && equals > 0) {
            drawn.fields[word.substr(0, equals)] = word.substr(equals + 1);
        } else {
            drawn.wrong = word;
        }
    }
    return drawn;
}

Refusal no_block()
{
    return sim::text("Select a block first.");
}

} // namespace app::action
