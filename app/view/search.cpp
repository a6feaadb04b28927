#include "app/view/search.hpp"

#include <algorithm>
#include <sstream>

namespace app {

namespace {

// Ranks of a fit: only their order matters, and that one rank outweighs what is added within it.
constexpr int whole_fit = 500;
constexpr int beginning_fit = 400;
constexpr int word_fit = 300;
constexpr int within_fit = 200;
constexpr int letters_fit = 100;

bool is_gap(char c)
{
    return c == ' ' || c == '-' || c == '/' || c == '(' || c == ':';
}

/// Letters of `word` one after the other in `key`, the first at its beginning.
bool follows(std::string_view word, std::string_view key)
{
    if (word.size() < 2 || key.empty() || key.front() != word.front()) {
        return false;
    }
    std::size_t at = 0;
    for (char const c : key) {
        at += at < word.size() && c == word[at] ? 1 : 0;
    }
    return at == word.size();
}

int fit_of_word(std::string_view word, std::string_view key)
{
    if (key == word) {
        return whole_fit;
    }
    std::size_t const found = key.find(word);
    if (found == 0) {
        return beginning_fit;
    }
    if (found == std::string_view::npos) {
        return follows(word, key) ? letters_fit : 0;
    }
    for (std::size_t at = found; at != std::string_view::npos; at = key.find(word, at + 1)) {
        if (is_gap(key[at - 1])) {
            return word_fit;
        }
    }
    return within_fit;
}

std::vector<std::string> words_of(std::string_view typed)
{
    std::istringstream in{lower_case(typed)};
    std::vector<std::string> words;
    for (std::string word; in >> word;) {
        words.push_back(word);
    }
    return words;
}

std::optional<int> fit_of_words(std::vector<std::string> const &words, SearchEntry const &entry)
{
    int sum = 0;
    for (std::string const &word : words) {
        int best = 0;
        for (std::string const &key : entry.keys) {
            best = std::max(best, fit_of_word(word, key));
        }
        if (best == 0) {
            return std::nullopt;
        }
        sum += best;
    }
    return sum;
}

} // namespace

std::string lower_case(std::string_view words)
{
    std::string lower{words};
    for (char &c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

std::optional<int> fit_of(std::string_view typed, SearchEntry const &entry)
{
    return fit_of_words(words_of(typed), entry);
}

std::vector<std::size_t> best_first(std::string_view typed, std::vector<SearchEntry> const &entries,
                                    std::vector<std::string> const &recent)
{
    struct Found
    {
        std::size_t entry;
        int fit;
        std::ptrdiff_t last_use; ///< 0: the last one
    };
    std::vector<std::string> const words = words_of(typed);
    std::vector<Found> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (auto const fit = fit_of_words(words, entries[i])) {
            found.push_back({i, *fit, std::ranges::find(recent, entries[i].id) - recent.begin()});
        }
    }
    std::ranges::stable_sort(found, [](Found const &a, Found const &b) {
        return a.fit != b.fit ? a.fit > b.fit : a.last_use < b.last_use;
    });
    std::vector<std::size_t> order(found.size());
    std::ranges::transform(found, order.begin(), &Found::entry);
    return order;
}

} // namespace app
