namespace PipelineSdk.Local.Tests.Runners;

/// <summary>A model server in Python that adds the number in its model to each line, and steps that use it.</summary>
internal static class ModelServerScript
{
    public const string Model = """
        {"Name": "Model", "Type": "Model", "Arguments": {"PrimaryContainer": {
            "Image": "1.dkr.ecr.us-east-1.amazonaws.com/adder:1", "Environment": {"NOTE": "note"}, "ModelDataUrl": "s3://lake/model.tar.gz"}}}
        """;

    public const string Transform = """
        {"Name": "Transform", "Type": "Transform", "Arguments": {"ModelName": {"Get": "Steps.Model.ModelName"},
            "TransformInput": {"ContentType": "text/csv", "SplitType": "Line",
                "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://lake/in"}}},
            "TransformOutput": {"S3OutputPath": "s3://lake/out", "Accept": "text/csv", "AssembleWith": "Line"}}}
        """;

    // An old-fashioned server: it does not know that it could be told another port than 8080, unless PORT says so.
    public const string Python = """
        import http.server, os, sys

        offset = int(open(os.environ.get("ML", "/opt/ml") + "/model/offset.txt").read())
        print(" ".join(sys.argv[1:]), os.environ["NOTE"], os.environ["SAGEMAKER_BATCH"], flush=True)

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self, status, text):
                body = text.encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                if self.path == "/execution-parameters":
                    self.answer(200, '{"MaxConcurrentTransforms": 2, "BatchStrategy": "SINGLE_RECORD", "MaxPayloadInMB": 1}')
                else:
                    self.answer(200 if self.path == "/ping" else 404, "")

            def do_POST(self):
                text = self.rfile.read(int(self.headers["Content-Length"])).decode()
                # In one piece: several threads do so.
                sys.stdout.write(f'{self.path} {self.headers["Content-Type"]} {self.headers["Accept"]} {text!r}\n')
                try:
                    self.answer(200, "".join(f"{int(line) + offset}\n" for line in text.splitlines()))
                except ValueError as error:
                    self.answer(500, str(error))

            def log_message(self, *args):
                pass

        http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Handler).serve_forever()
        """;

    /// <summary>A pipeline on this machine with the model and an input.</summary>
    public static async Task<HostPipeline> PrepareAsync(Func<TemporaryFolder, IJobRunner> runner, string input)
    {
        var token = TestContext.Current.CancellationToken;
        var folder = new TemporaryFolder();
        var host = new HostPipeline(runner(folder), folder: folder);
        Directory.CreateDirectory(folder["model"]);
        await File.WriteAllTextAsync(folder["model", "offset.txt"], "100", token);
        await File.WriteAllTextAsync(folder["server.py"], Python, token);
        await JobArchive.PackAsync(JobFiles.Of(folder["model"]).Files, folder["model.tar.gz"], token);
        await using var archive = File.OpenRead(folder["model.tar.gz"]);
        await host.Store.WriteAsync(ObjectLocation.Parse("s3://lake/model.tar.gz"), archive, null, token);
        host.Store.Add("s3://lake/in/x.csv", input);
        return host;
    }
}
