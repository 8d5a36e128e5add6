using System.Text;
using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>The fields of an image that the table carries from line to line, in the table's spelling; an absent field is empty.</summary>
internal sealed record ImageFields(string Py, string On, string Repo, string Reg, string Tag, string Container, string Sdk, string Base)
{
    public static ImageFields None { get; } = new("", "", "", "", "", "", "", "");

    public static ImageFields Of(JsonElement image, IEnumerable<string> baseAliases) => new(
        string.Join(',', image.Strings("py")),
        string.Join(',', image.Strings("processors")),
        image.Text("repository"),
        image.Text("registry"),
        image.Text("tagPrefix"),
        image.TryGetProperty("containerVersion", out var container)
            ? string.Join(',', container.EnumerateObject().Select(end => $"{end.Name}:{end.Value.GetString()}"))
            : "",
        string.Join(',', image.Strings("sdkVersions")),
        string.Join(',', baseAliases.Prepend(image.Text("base"))));

    /// <summary>The fields that differ from <paramref name="before"/>, each with a space before it.</summary>
    public string Since(ImageFields before)
    {
        var changes = new StringBuilder();
        Append("py", Py, before.Py);
        Append("on", On, before.On);
        Append("repo", Repo, before.Repo);
        Append("reg", Reg, before.Reg);
        Append("tag", Tag, before.Tag);
        Append("container", Container, before.Container);
        Append("sdk", Sdk, before.Sdk);
        Append("base", Base, before.Base);
        return changes.ToString();

        void Append(string name, string value, string old)
        {
            if (value != old)
                changes.Append(' ').Append(name).Append('=').Append(value);
        }
    }
}
