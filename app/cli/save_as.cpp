#include "app/cli/save_as.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <utility>

namespace app::cli {

namespace {

constexpr std::size_t longest_key = 64;

[[noreturn]] void refuse_key(std::string const &key, char const *code, sim::Text message)
{
    sim::Diagnostic wrong;
    wrong.code = code;
    wrong.where.field = "--save-as";
    wrong.value = key;
    wrong.message = std::move(message);
    wrong.allowed = sim::text("1 to {most} characters", {{"most", std::to_string(longest_key)}});
    throw sim::InputError{{wrong}};
}

/// 建议方案, 建议方案2 ...: no two scenarios of a project look the same in a list.
void name_apart(sim::Project const &project, ScenarioName &name)
{
    ScenarioName const first = name;
    auto const taken = [&] {
        return std::ranges::any_of(project.scenarios, [&](sim::Scenario const &scenario) {
            return scenario.name_zh == name.zh || scenario.name_en == name.en;
        });
    };
    for (int i = 2; taken(); ++i) {
        name.zh = first.zh + std::to_string(i);
        name.en = first.en + " " + std::to_string(i);
    }
}

} // namespace

void add_save_as(CLI::App &verb, SaveAs &save, Common const &common, std::string const &help)
{
    auto const words = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    CLI::Option *const key = verb.add_option("--save-as", save.name.key, help)
                                 ->type_name(words("KEY"))
                                 ->each([&save](std::string const &) { save.keep = true; });
    auto const named = [&save](std::string const &) { save.own_names = true; };
    verb.add_option("--name-zh", save.name.zh, words("Chinese name of that scenario"))
        ->type_name(words("NAME"))
        ->needs(key)
        ->each(named)
        ->capture_default_str();
    verb.add_option("--name-en", save.name.en, words("English name of that scenario"))
        ->type_name(words("NAME"))
        ->needs(key)
        ->each(named)
        ->capture_default_str();
}

std::optional<sim::io::ProjectFile> file_to_save_in(std::filesystem::path const &project_file,
                                                    std::string const &parent, SaveAs &save)
{
    if (!save.keep) {
        return std::nullopt;
    }
    if (save.name.key.empty()) {
        refuse_key(save.name.key, "empty_key", sim::text("a scenario needs a key"));
    }
    if (save.name.key.size() > longest_key) {
        refuse_key(save.name.key, "long_key", sim::text("the key of a scenario is too long"));
    }
    if (std::filesystem::is_directory(project_file)) {
        throw sim::IoError{project_file.string(),
                           sim::text("a scenario is kept in a project file, not in a folder")};
    }
    sim::io::ProjectFile file{project_file, sim::io::Opening::alone};
    sim::Project const &project = file.loaded().project;
    if (!save.own_names) {
        name_apart(project, save.name);
    }
    file.require_sound(with_scenario(project, copy_of(project, parent, save.name)));
    return file;
}

} // namespace app::cli
