namespace PipelineSdk.Local.Tests.Corpora;

/// <summary>Gives the definitions of the corpora what they need from outside.</summary>
internal static class CorpusSettings
{
    /// <summary>Gives each parameter without a default a value, and each step the results that others read, numbers all being one.</summary>
    public static void Give(PipelineTest test, PipelineDefinition definition, double number)
    {
        foreach (var parameter in definition.Parameters.Where(static parameter => parameter.DefaultValue is null))
        {
            test.Parameters[parameter.Name] = parameter.Type switch
            {
                "Integer" => 1,
                "Float" => number,
                "Boolean" => true,
                _ => parameter.EnumValues.Count > 0 ? parameter.EnumValues[0] : $"s3://given/{parameter.Name}",
            };
        }

        foreach (var step in definition.AllSteps)
        {
            if (step.Type is "Model" or "RegisterModel")
            {
                test.Stub(step.Name).Succeeds();
            }

            foreach (var file in step.PropertyFiles)
            {
                var content = new JsonObject();
                foreach (var path in Paths(definition.Json, $"Steps.{step.Name}.PropertyFiles.{file.Name}"))
                {
                    PropertyPlacer.Place(content, JsonPath.Parse(path)!, JsonValue.Create(number));
                }

                test.Stub(step.Name).PropertyFile(file.Name, content.ToJsonString());
            }
        }

        if (definition.AllSteps.Any(static step => step is { Name: "fit", Type: "Training" }))
        {
            var results = new JsonObject { ["Result"] = new JsonObject { ["score"] = number } };
            test.Stub("fit").Writes("OutputDataConfig.S3OutputPath", "results.json", results.ToJsonString());
        }
    }

    private static IEnumerable<string> Paths(JsonElement json, string reference)
    {
        if (FunctionNames.TryRead(json, out var name, out var argument) && name == FunctionNames.JsonGet)
        {
            return argument.Member("PropertyFile").TextMember("Get") == reference ? [argument.TextMember("Path")!] : [];
        }

        return json.Items().Concat(json.Members().Select(static member => member.Value)).SelectMany(value => Paths(value, reference));
    }
}
