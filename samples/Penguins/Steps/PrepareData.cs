using System.Text.Json;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Boosting;

namespace Penguins.Steps;

/// <summary>Turns penguins into rows of numbers, and splits them into sets for training, validation and test.</summary>
internal static class PrepareData
{
    public static ProcessingStep Create(Places places, ParameterString inputData)
    {
        var processor = new Processor(places.Role, places.Image, 1, Places.InstanceType)
        {
            Entrypoint = ["penguins", "prepare"],

            // The cache compares the environment: other code makes other rows, and everything after them runs again.
            Env = new() { ["CODE_VERSION"] = typeof(PrepareData).Module.ModuleVersionId.ToString() },
        };
        return new("Prepare", processor.Run(
            inputs: [new(inputData, "/opt/ml/processing/input", "penguins")],
            outputs: [Output("train"), Output("validation"), Output("both"), Output("test"), Output("batch")]))
        {
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
        };

        static ProcessingOutput Output(string name) => new($"/opt/ml/processing/{name}", outputName: name);
    }

    /// <summary>The place of one of the sets.</summary>
    public static PipelineString Set(ProcessingStep prepare, string name) =>
        prepare.Properties.ProcessingOutputConfig.Outputs[name].S3Output.S3Uri;

    /// <summary>One of the sets, for training to read.</summary>
    public static TrainingInput Channel(ProcessingStep prepare, string name) => new(Set(prepare, name)) { ContentType = "text/csv" };

    public static void Run(JobContext job)
    {
        var penguins = JsonSerializer.Deserialize<Penguin[]>(File.ReadAllText(job.Inputs.File("penguins")))!;
        var weighed = penguins.Where(static penguin => penguin.BodyMass is not null).ToArray();
        job.Log.WriteLine($"{penguins.Length} penguins, {weighed.Length} of them weighed");

        new Random(1).Shuffle(weighed);
        var (train, test) = (weighed.Length * 6 / 10, weighed.Length * 2 / 10);
        Write("train", weighed[..train]);
        Write("validation", weighed[train..^test]);
        Write("both", weighed[..^test]);
        Write("test", weighed[^test..]);
        WriteLines("batch", weighed[^test..].Select(static penguin => LabelledRows.FormatRow(penguin.Features)));
        job.Log.WriteLine($"{train} to train, {weighed.Length - train - test} to validate, {test} to test");

        void Write(string set, Penguin[] rows) =>
            WriteLines(set, rows.Select(static penguin => LabelledRows.FormatRow([penguin.BodyMass!.Value, .. penguin.Features])));

        void WriteLines(string set, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(job.Outputs[set], $"{set}.csv"), lines);
    }
}
