#include "app/gui/options.hpp"

#include "app/core/language.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>

namespace app {

namespace {

constexpr int smallest_side = 64;
constexpr int largest_side = 16384;

/// Reads "1600x900". \return nothing if it is no size
std::optional<std::pair<int, int>> parse_size(std::string const &words)
{
    std::pair<int, int> size;
    char const *const end = words.data() + words.size();
    auto const width = std::from_chars(words.data(), end, size.first);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
        return std::nullopt;
    }
    auto const height = std::from_chars(width.ptr + 1, end, size.second);
    bool const sane = std::min(size.first, size.second) >= smallest_side &&
                      std::max(size.first, size.second) <= largest_side;
    return height.ec == std::errc{} && height.ptr == end && sane ? std::optional{size}
                                                                 : std::nullopt;
}

sim::Language spoken_language(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view{argv[i]} == "--lang") {
            return std::string_view{argv[i + 1]} == "en" ? sim::Language::en : sim::Language::zh;
        }
    }
    return system_language();
}

} // namespace

Parsed parse_options(int argc, char **argv)
{
    Options options;
    sim::Language const spoken = spoken_language(argc, argv);
    options.language = spoken;
    auto const help = [&](char const *english) { return sim::tr(spoken, english); };
    CLI::App program{help("Nuantu: planning map for a district's clean heating"), "nuantu"};
    std::string size;
    std::string const wanted_size =
        sim::render(spoken, sim::text("WIDTHxHEIGHT, each from {least} to {most} pixels",
                                      {{"least", std::to_string(smallest_side)},
                                       {"most", std::to_string(largest_side)}}));
    program.add_option("project,--open", options.project, help("project file (.gpkg)"));
    program.add_option("--data", options.data,
                       help("folder with districts, factors, policies, calendars"));
    program.add_option("--lang", options.language, help("zh or en"))
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, sim::Language>{{"zh", sim::Language::zh},
                                                                         {"en", sim::Language::en}})
                .description(""))
        ->type_name("zh|en");
    program.add_option("--theme", options.theme, help("light or dark"))
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, ThemeKind>{{"light", ThemeKind::light},
                                                                     {"dark", ThemeKind::dark}})
                .description(""))
        ->type_name("light|dark");
    program.add_option("--settings", options.settings,
                       help("file of the settings; without a display none is read unless named"));
    program.add_option("--headless", size, help("draw without a display, e.g. 1600x900"))
        ->check([&wanted_size](std::string const &words) {
            return parse_size(words) ? std::string{} : wanted_size;
        });
    program.add_option("--scale", options.scale, help("pixels per design pixel, headless"))
        ->check(CLI::Range(1.0, 4.0));
    program.add_flag("--map-only", options.map_only, help("only the map, with title and legend"));
    program.add_option("--play", options.play, help("script of gestures and actions"));
    program.add_option("--output", options.output, help("write the last picture (PNG)"));
    program.add_option("--reference", options.reference,
                       help("compare the last picture with this one"));
    program
        .add_option("--tolerance", options.tolerance,
                    help("largest difference of a channel, 0 to 255"))
        ->check(CLI::Range(0, 255));
    try {
        program.parse(argc, argv);
    } catch (CLI::Success const &asked) {
        return {std::nullopt, program.exit(asked)};
    } catch (CLI::ParseError const &error) {
        program.exit(error);
        return {std::nullopt, 2};
    }
    options.language_asked = program.count("--lang") > 0;
    options.theme_asked = program.count("--theme") > 0;
    if (!size.empty()) {
        options.headless = parse_size(size);
    }
    return {options, 0};
}

} // namespace app
