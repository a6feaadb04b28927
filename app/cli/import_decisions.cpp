#include "app/cli/import_decisions.hpp"

#include "sim/base/error.hpp"

namespace app::cli {

namespace {

[[noreturn]] void refuse(char const *option, std::string const &value, sim::Text message,
                         sim::Text allowed)
{
    sim::Diagnostic wrong;
    wrong.code = "bad_decision";
    wrong.where.field = option;
    wrong.value = value;
    wrong.message = std::move(message);
    wrong.allowed = std::move(allowed);
    throw sim::InputError{{wrong}};
}

using IsCalled = bool (*)(sim::io::ImportRow const &, std::string const &);

bool has_number(sim::io::ImportRow const &row, std::string const &word)
{
    return row.kind != sim::io::ImportKind::gone && std::to_string(row.number) == word;
}

bool has_key(sim::io::ImportRow const &row, std::string const &word)
{
    return row.key == word;
}

bool has_label(sim::io::ImportRow const &row, std::string const &word)
{
    return row.label == word;
}

/// One line of a digest may speak of several rows: its number names none of them alone.
[[noreturn]] void refuse_several(std::vector<sim::io::ImportRow *> const &rows,
                                 std::string const &name, char const *option)
{
    std::string keys;
    for (sim::io::ImportRow const *row : rows) {
        keys += (keys.empty() ? "" : ", ") + (row->key.empty() ? row->label : row->key);
    }
    refuse(option, name, sim::text("several rows are called so"),
           sim::text("one of: {list}", {sim::TextArg{"list", keys}}));
}

/// A key is named first by the row that is found by it.
/// \throws sim::InputError if no row is called so, or several
sim::io::ImportRow &row_named(sim::io::ImportPreview &preview, std::string const &name,
                              char const *option)
{
    for (IsCalled const is_called : {&has_number, &has_key, &has_label}) {
        std::vector<sim::io::ImportRow *> found;
        for (sim::io::ImportRow &row : preview.rows) {
            if (is_called(row, name)) {
                found.push_back(&row);
            }
        }
        if (found.size() > 1 && is_called != &has_key) {
            refuse_several(found, name, option);
        }
        if (!found.empty()) {
            return *found.front();
        }
    }
    refuse(option, name, sim::text("no row is called so"),
           sim::text("number of a row of the file, key or name of a row"));
}

} // namespace

std::pair<std::string, std::string> split_pair(std::string const &words, char const *option)
{
    std::size_t const at = words.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == words.size()) {
        refuse(option, words, sim::text("two words with = between them are needed"), {});
    }
    return {words.substr(0, at), words.substr(at + 1)};
}

void decide(sim::io::ImportPreview &preview, ImportDecisions const &decisions)
{
    for (sim::io::ImportRow &row : preview.rows) {
        if (row.kind == sim::io::ImportKind::gone) {
            row.taken = decisions.remove_gone;
        }
    }
    for (std::string const &word : decisions.take) {
        bool const is_pair = word.find('=') != std::string::npos;
        auto const [name, key] = is_pair ? split_pair(word, "--take") : std::pair{word, word};
        sim::io::ImportRow &row = row_named(preview, name, "--take");
        row.taken = true;
        if (row.kind == sim::io::ImportKind::ambiguous) {
            row.chosen = is_pair                      ? key
                         : row.candidates.size() == 1 ? row.candidates.front()
                                                      : std::string{};
        } else if (is_pair && key != row.key) {
            row.kind = sim::io::ImportKind::ambiguous; // taken as another row than was found
            row.chosen = key;
        }
    }
    for (std::string const &name : decisions.skip) {
        row_named(preview, name, "--skip").taken = false;
    }
}

} // namespace app::cli
