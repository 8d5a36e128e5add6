using System.Text;
using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>
/// Writes the compact table of SageMaker's container images that <c>PipelineSdk</c> embeds (<c>Images/images.txt</c>) from its JSON form.
/// </summary>
/// <remarks>
/// The JSON form is one object: <c>registries</c> (name → Region → account), <c>ecrHosts</c> (Region → host), <c>images</c> (one object
/// per framework, scope, version and base framework) and <c>aliases</c> (of versions and of base frameworks).
/// </remarks>
public static class ImageTableWriter
{
    private const string Head =
        """
        # The container images that AWS publishes for SageMaker. Indented lines belong to the line above them that is not.
        #
        # domain DNS-SUFFIX          the Regions listed have their ECR host there, those that no domain lists in the domain without a list
        # registry NAME [= BASE]     an account and the Regions in which it is the registry; after "-", Regions of BASE that are left out
        # framework NAME
        #   scope NAME               images of one scope          scopes NAME...    images that all these scopes share
        #     alias NAME=VERSION     more names of versions
        #     VERSION... FIELD=VALUE...
        #       py         Python versions            on         processors (cpu, gpu, or an instance family)
        #       repo       repository                 reg        registry
        #       tag        start of the tag, if it is not the version
        #       container  end of the tag, by processor
        #       sdk        Neuron SDK versions        base       base framework, then its aliases
        #     A field keeps its value down to the end of the scope or until a line sets another; "FIELD=" clears it.
        #     "" is the version of a framework that has none.

        """;

    /// <summary>Converts the JSON form into the table.</summary>
    /// <param name="json">The text of the JSON form.</param>
    /// <returns>The text of the table, with line feeds as line ends.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is not JSON.</exception>
    /// <exception cref="InvalidDataException">The JSON form says something for which the table has no place.</exception>
    public static string Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var table = new StringBuilder(Head.ReplaceLineEndings("\n"));

        table.Append('\n');
        DomainWriter.Write(root.GetProperty("ecrHosts"), table);
        table.Append('\n');
        RegistryWriter.Write(root.GetProperty("registries"), table);
        table.Append('\n');
        FrameworkWriter.Write(root.GetProperty("images"), root.GetProperty("aliases"), table);
        return table.ToString();
    }
}
