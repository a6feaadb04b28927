#include "sim/engine/reshape/share.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>

namespace sim::reshape {

namespace {

constexpr double hundredths = 100.0;

bool has_hundredths(double value)
{
    double const scaled = value * hundredths;
    return std::abs(scaled - std::round(scaled)) < 1e-6;
}

} // namespace

std::int64_t first_share(std::int64_t total, double first, double second)
{
    double const exact = static_cast<double>(total) * (first / (first + second));
    return std::clamp<std::int64_t>(std::llround(exact), 0, total);
}

double first_share_of(double total, double first, double second)
{
    return std::round(total * (first / (first + second)) * hundredths) / hundredths;
}

double rest_of(double total, double share)
{
    double const rest = total - share;
    return has_hundredths(total) ? std::round(rest * hundredths) / hundredths : rest;
}

std::string digits(double value)
{
    return fmt::format("{}", value);
}

std::vector<TransformerZone const *> counting_zones(Dataset const &dataset, BlockId block)
{
    std::vector<TransformerZone const *> zones;
    int homes = 0;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (zone.block == block) {
            zones.push_back(&zone);
            homes += zone.households;
        }
    }
    if (homes != dataset.block(block).households) {
        zones.clear();
    }
    return zones;
}

std::string joined_words(std::vector<std::string> const &lists, char const *between)
{
    std::vector<std::string> words;
    for (std::string const &list : lists) {
        for (std::size_t from = 0; from < list.size();) {
            std::size_t const end = std::min(list.find(';', from), list.size());
            std::size_t const begin = std::min(list.find_first_not_of(' ', from), end);
            std::string word = list.substr(begin, end - begin);
            if (!word.empty() && std::ranges::find(words, word) == words.end()) {
                words.push_back(std::move(word));
            }
            from = end + 1;
        }
    }
    std::string joined;
    for (std::string const &word : words) {
        joined += (joined.empty() ? "" : between) + word;
    }
    return joined;
}

bool speaks_of(std::string_view package, std::string_view code)
{
    return fmt::format("{}.", package).find(fmt::format(".{}.", code)) != std::string::npos;
}

NewCode next_code(Project const &project, std::string_view code)
{
    auto const has_dates = [&](std::string const &next) {
        return std::ranges::any_of(project.scenarios, [&](Scenario const &scenario) {
            return std::ranges::any_of(
                scenario.works, [&](auto const &dated) { return speaks_of(dated.first, next); });
        });
    };
    for (int number = 2;; ++number) {
        std::string next = fmt::format("{}-{}", code, number);
        if (!project.dataset->find_block(next) && !has_dates(next)) {
            return {std::move(next), number};
        }
    }
}

} // namespace sim::reshape
