using System.Globalization;
using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A model that a step in front repacks.</summary>
/// <param name="Model">The model.</param>
/// <param name="Index">Its place among the models of an inference pipeline.</param>
/// <param name="Container">Its container in the request, whose model data becomes the step's result.</param>
internal sealed record RepackItem(Model Model, int Index, ArgumentsObject Container)
{
    public string NameOrIndex => string.IsNullOrEmpty(Model.Name) ? Index.ToString(CultureInfo.InvariantCulture) : Model.Name;
}
